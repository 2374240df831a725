import { open } from "node:fs/promises";
import { ifThere } from "./if-there.ts";

/** What lay at the path before is zeros afterwards. Windows lets nobody put a file in the place of an open one: there it stays. */
export async function wipeAfter(path: string, replace: () => Promise<void>): Promise<void> {
  const old = process.platform === "win32" ? undefined : await ifThere(open(path, "r+"));
  try {
    await replace();
    await old?.writeFile(new Uint8Array((await old.stat()).size));
    await old?.sync();
  } finally {
    await old?.close();
  }
}
