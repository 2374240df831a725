import { execFile } from "node:child_process";
import { access, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import { giveTo, type SystemUser } from "./system-user.ts";

const run = promisify(execFile);

export type ClusterPlace = {
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly user: SystemUser;
};

/** Fills a new folder and renames it: an interrupted first start leaves nothing that looks finished. */
export async function createCluster(place: ClusterPlace, password: string): Promise<void> {
  const isThere = await access(join(place.folder, "PG_VERSION")).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const fresh = `${place.folder}.new`;
  const passwordFile = `${place.folder}.password`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await giveTo(place.user, fresh);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await giveTo(place.user, passwordFile);
  const flags = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--encoding=UTF8"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const rest = ["--data-checksums", "--no-instructions", `--pgdata=${fresh}`];
  try {
    await run(place.binaries.initdb, [...flags, ...locale, ...rest], { ...place.user, cwd: fresh });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(fresh, place.folder);
}
