import { mkdir, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { DurableFiles } from "./durable-files.ts";
import { errorCode } from "./error-code.ts";
import { createFolderLock } from "./folder-lock.ts";
import { ifThere } from "./if-there.ts";
import { createQueue } from "@floyo/core/sync";

const lockName = ".lock";
const isOurs = (name: string) => !name.startsWith(".");
const fullCodes = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** The folder in the Node host: real appends, and every write is forced to the disk before it is said to be there. */
export function createNodeFiles(folder: string): DurableFiles {
  const at = (name: string) => join(folder, name);
  const inTurn = createQueue();
  const { hold, holdOrNot, assertHeld } = createFolderLock(at(lockName));
  const replace = async (name: string, bytes: Uint8Array) => {
    // Never into the file that somebody left open: it may be the one in use by now.
    await rm(at(`.${name}`), { force: true });
    await writeDurably(at(`.${name}`), "wx", bytes);
    await assertHeld();
    await rename(at(`.${name}`), at(name));
    await syncFolder(folder);
  };
  return {
    list: async () => ((await ifThere(readdir(folder))) ?? []).filter(isOurs).toSorted(),
    read: (name) => ifThere(readFile(at(name))),
    inspect: async (name) => {
      const facts = await ifThere(stat(at(name)));
      return facts && { bytes: facts.size, modifiedMs: facts.mtimeMs };
    },
    append: async (name, bytes) => {
      await assertHeld();
      await writeDurably(at(name), "a", bytes);
      await assertHeld(); // or it may stand in a file that is no longer in use
    },
    replace,
    supersede: async (name, bytes) => (await import("./wipe-after.ts")).wipeAfter(at(name), () => replace(name, bytes)),
    overwrite: (name, bytes) => writeDurably(at(name), "r+", bytes),
    remove: async (name) => {
      await assertHeld();
      await rm(at(name), { force: true });
    },
    exclusively: (task) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        return hold(task);
      }),
    exclusivelyOrNot: async (task) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return holdOrNot(task);
    },
    failureOf: (error) => {
      const code = errorCode(error);
      if (code === undefined) return undefined;
      return fullCodes.has(code) ? "store-full" : "store-unavailable";
    },
  };
}

async function writeDurably(path: string, flag: "a" | "wx" | "r+", bytes: Uint8Array): Promise<void> {
  const handle = await open(path, flag, 0o600);
  try {
    const before = flag === "a" ? (await handle.stat()).size : 0;
    try {
      await handle.writeFile(bytes);
    } catch (error) {
      // Half a record must not stand in front of the next one. The reader copes with it, should this fail too.
      await handle.truncate(before).catch(() => undefined);
      throw error;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is on disk when its folder is. Windows knows no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
