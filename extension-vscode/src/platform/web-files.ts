import type { FileSystem, Uri } from "vscode";
import type { DurableFiles } from "./durable-files.ts";
import { joinBytes } from "./join-bytes.ts";
import { createQueue } from "@floyo/core/sync";

/** The part of the editor's file system that is used here. */
export type EditorFiles = Pick<
  FileSystem,
  "readFile" | "writeFile" | "delete" | "readDirectory" | "stat" | "createDirectory"
>;

/** Locks over all windows of one origin (Web Locks). */
export type WebLocks = {
  readonly hold: <T>(name: string, task: () => Promise<T>) => Promise<T>;
  /** `undefined` at once when it is held. */
  readonly holdIfFree: <T>(name: string, task: () => Promise<T>) => Promise<T | undefined>;
};

export type WebFolder = {
  readonly files: EditorFiles;
  readonly folder: Uri;
  readonly join: (folder: Uri, name: string) => Uri;
  readonly locks: WebLocks;
};

/** The folder in the web host. It knows whole files only: an append writes the file anew, so files stay small (segments). */
export function createWebFiles({ files, folder, join, locks }: WebFolder): DurableFiles {
  const at = (name: string) => join(folder, name);
  const inTurn = createQueue();
  const write = async (name: string, bytes: Uint8Array) => files.writeFile(at(name), bytes);
  return {
    list: async () => {
      const entries = (await ifThere(files.readDirectory(folder))) ?? [];
      return entries.map(([name]) => name).toSorted();
    },
    read: (name) => ifThere(files.readFile(at(name))),
    inspect: async (name) => {
      const facts = await ifThere(files.stat(at(name)));
      return facts && { bytes: facts.size, modifiedMs: facts.mtime };
    },
    append: async (name, bytes) =>
      write(name, joinBytes([(await ifThere(files.readFile(at(name)))) ?? new Uint8Array(), bytes])),
    replace: write,
    supersede: write,
    overwrite: write,
    remove: async (name) => {
      await ifThere(files.delete(at(name)));
    },
    exclusively: (task) =>
      inTurn(async () => {
        await files.createDirectory(folder);
        return locks.hold(folder.toString(), task);
      }),
    exclusivelyOrNot: async (task) => locks.holdIfFree(folder.toString(), task),
    failureOf: (error) => {
      if (!(error instanceof Error)) return undefined;
      return /quota|ENOSPC|EDQUOT/i.test(`${error.name} ${error.message}`) ? "store-full" : editorFailure(error);
    },
  };
}

/** `FileSystemError` carries a code; other errors are bugs. */
function editorFailure(error: Error): "store-unavailable" | undefined {
  return "code" in error ? "store-unavailable" : undefined;
}

async function ifThere<T>(reading: PromiseLike<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "FileNotFound") return undefined;
    throw error;
  }
}
