import type { Cause, Operation } from "@floyo/core/events";
import type { FileStat, Uri } from "vscode";

/** One change of one file, as far as it is known. */
export type DiskChange = {
  readonly operation: Operation;
  readonly uri: Uri;
  readonly atMs: number;
  readonly workspace: Uri;
  readonly cause: Cause;
  readonly stat?: FileStat;
  readonly from?: Uri;
};
