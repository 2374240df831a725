import { execFile } from "node:child_process";
import { chown } from "node:fs/promises";
import process from "node:process";
import { promisify } from "node:util";

/** Who runs the database: ourselves (no ids), or the user `postgres` when we are root, as PostgreSQL refuses root. */
export type SystemUser = { readonly uid?: number; readonly gid?: number };

const run = promisify(execFile);

async function readId(kind: "-u" | "-g"): Promise<number | undefined> {
  const answer = await run("id", [kind, "postgres"]).catch(() => undefined);
  return answer === undefined ? undefined : Number.parseInt(answer.stdout, 10);
}

/** Makes the user `postgres` when we are root and it is missing. */
export async function findSystemUser(): Promise<SystemUser> {
  if (process.getuid?.() !== 0) return {};
  if ((await readId("-u")) === undefined) {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  }
  const [uid, gid] = await Promise.all([readId("-u"), readId("-g")]);
  if (uid === undefined || gid === undefined) throw new Error("the system has no user postgres and none could be made");
  return { uid, gid };
}

export async function giveTo(user: SystemUser, path: string): Promise<void> {
  if (user.uid !== undefined && user.gid !== undefined) await chown(path, user.uid, user.gid);
}
