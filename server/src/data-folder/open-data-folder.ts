import { access, constants, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { failure, type Result, success } from "@floyo/core/result";
import { hasErrorCode } from "./has-error-code.ts";
import { type InstallSecrets, readInstallSecrets } from "./install-secrets.ts";
import { takeLock } from "./lock-file.ts";

export type DataFolder = {
  readonly path: string;
  readonly secrets: InstallSecrets;
  readonly close: () => Promise<void>;
};

export type DataFolderFailure = "data-folder-not-writable" | "data-folder-in-use" | "data-folder-damaged";

const notWritable = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOSPC"] as const;

/** Makes the folder when it is missing, holds its lock, reads its secrets. */
export async function openDataFolder(path: string): Promise<Result<DataFolder, DataFolderFailure>> {
  try {
    // Others may walk through it (the database's own user has to), and list nothing.
    await mkdir(path, { recursive: true, mode: 0o711 });
    await access(path, constants.W_OK | constants.X_OK);
    const lock = await takeLock(join(path, "server.lock"));
    if (!lock.ok) return lock;
    try {
      const secrets = await readInstallSecrets(join(path, "secrets.json"));
      return success({ path, secrets, close: lock.value.release });
    } catch {
      await lock.value.release();
      return failure("data-folder-damaged");
    }
  } catch (error) {
    if (hasErrorCode(error, ...notWritable)) return failure("data-folder-not-writable");
    throw error;
  }
}
