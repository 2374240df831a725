import { readFile, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { failure, type Result, success } from "@floyo/core/result";
import { hasErrorCode } from "./has-error-code.ts";

/** Holds a folder for this process until `release`. */
export type Lock = { readonly release: () => Promise<void> };

/** Is there a process of this number? One that we may not signal is there too. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasErrorCode(error, "EPERM");
  }
}

async function lockHolder(file: string): Promise<number | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid !== process.pid && isAlive(pid) ? pid : undefined;
}

/** The file carries the process number; what a killed process left behind is taken over. */
export async function takeLock(file: string): Promise<Result<Lock, "data-folder-in-use">> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(file, `${process.pid}\n`, { flag: "wx", mode: 0o600 });
      return success({ release: () => rm(file, { force: true }) });
    } catch (error) {
      if (!hasErrorCode(error, "EEXIST")) throw error;
      if ((await lockHolder(file)) !== undefined) return failure("data-folder-in-use");
      await rm(file, { force: true });
    }
  }
  return failure("data-folder-in-use");
}
