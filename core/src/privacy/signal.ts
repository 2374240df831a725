import type { Cause, Operation, Surface, Tool } from "../events/index.ts";

/** A file as the platform names it. `path` is absolute, a `file:` URI or a bare name; `name` is used when there is no path. */
export type FileFacts = {
  readonly path?: string | undefined;
  readonly name?: string | undefined;
  readonly bytes?: number | undefined;
  readonly modifiedMs?: number | undefined;
};

/** Where it happened: an open workspace folder (absolute path), or the page (URL) that started it. */
export type SignalPlace =
  | { readonly kind: "workspace"; readonly folder: string }
  | { readonly kind: "site"; readonly url: string };

/** What a platform told us, raw. Lives in memory only: the door turns it into a filtered event or drops it. */
export type Signal = {
  readonly atMs: number;
  readonly utcOffsetMinutes: number;
  readonly surface: Surface;
  readonly operation: Operation;
  readonly cause: Cause;
  readonly file?: FileFacts | undefined;
  /** Names or paths of the files that this one came from: rename, convert, merge. */
  readonly from?: readonly string[] | undefined;
  readonly place?: SignalPlace | undefined;
  /** URL of the document or form that received the file ("the same sheet each week"). */
  readonly target?: string | undefined;
  readonly tool?: Tool | undefined;
  readonly activeSeconds?: number | undefined;
  /** More than 1 for a burst recorded as one event. */
  readonly count?: number | undefined;
  readonly isPrivate?: boolean | undefined;
};
