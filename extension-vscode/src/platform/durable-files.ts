/** Why a write did not happen. */
export type FileFailure = "store-full" | "store-unavailable";

/**
 * Port: one folder of our own under the editor's global storage. Several windows share it.
 * A promise that resolves means "on disk"; what the disk refuses is thrown as the platform throws it, and `failureOf` names it.
 */
export type DurableFiles = {
  /** Names in byte order; empty when the folder is not there yet. */
  readonly list: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  readonly inspect: (name: string) => Promise<{ readonly bytes: number; readonly modifiedMs: number } | undefined>;
  /** A crash may leave the front part of `bytes`, never bytes of somewhere else. */
  readonly append: (name: string, bytes: Uint8Array) => Promise<void>;
  /** All or nothing: after a crash the old content or the new one is there. */
  readonly replace: (name: string, bytes: Uint8Array) => Promise<void>;
  /** As `replace`; then the old bytes are overwritten where they lay, so that who reads them meanwhile may get zeros. */
  readonly supersede: (name: string, bytes: Uint8Array) => Promise<void>;
  /** In place, as far as the platform can: for bytes that must not survive on the disk. */
  readonly overwrite: (name: string, bytes: Uint8Array) => Promise<void>;
  /** No error when it is gone already. */
  readonly remove: (name: string) => Promise<void>;
  /** One task at a time in this folder, over all windows. Tasks are short: milliseconds. */
  readonly exclusively: <T>(task: () => Promise<T>) => Promise<T>;
  /** Gives up at once (`undefined`) when another task is at work. */
  readonly exclusivelyOrNot: <T>(task: () => Promise<T>) => Promise<T | undefined>;
  /** `undefined`: not a refusal of the disk, so a bug. */
  readonly failureOf: (error: unknown) => FileFailure | undefined;
};
