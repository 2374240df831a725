import type { DurableFiles } from "./durable-files.ts";

/** What the two hosts do differently. */
export type Platform = {
  /** A folder of our own under the editor's global storage. */
  readonly openFiles: (name: string) => DurableFiles;
  /** Bytes that one file of the log may grow to: the web host writes whole files. */
  readonly logSegmentBytes: number;
};
