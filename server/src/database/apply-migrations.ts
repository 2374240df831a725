import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sql } from "postgres";

const historySql = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
`;

/** One writer at a time, should two servers start on one database. The number is ours and means nothing else. */
const migrationLock = 3_569_001;

export type Migration = { readonly version: string; readonly name: string; readonly file: string };

/** In the order in which they apply: the version is the time that the file's name begins with. */
export async function listMigrations(folder: string): Promise<readonly Migration[]> {
  const names = await readdir(folder);
  return names.toSorted().flatMap((fileName) => {
    const [, version, name] = /^(\d{14})_([a-z0-9_]+)\.sql$/.exec(fileName) ?? [];
    return version === undefined || name === undefined ? [] : [{ version, name, file: join(folder, fileName) }];
  });
}

export async function readAppliedVersions(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql<{ version: string }[]>`select version from supabase_migrations.schema_migrations`;
  return new Set(rows.map(({ version }) => version));
}

async function applyMigration(sql: Sql, { version, name, file }: Migration): Promise<void> {
  const text = await readFile(file, "utf8");
  await sql.begin(async (transaction) => {
    await transaction.unsafe(text).simple();
    await transaction`
      insert into supabase_migrations.schema_migrations (version, name, statements) values (${version}, ${name}, ${[text]})`;
  });
}

/** Applies what is missing, each file with its history row in one transaction, in the Supabase CLI's own table. */
export async function applyMigrations(sql: Sql, folder: string): Promise<readonly string[]> {
  await sql.unsafe(historySql).simple();
  await sql`select pg_advisory_lock(${migrationLock})`;
  try {
    const applied = await readAppliedVersions(sql);
    const missing = (await listMigrations(folder)).filter(({ version }) => !applied.has(version));
    for (const migration of missing) await applyMigration(sql, migration);
    return missing.map(({ version }) => version);
  } finally {
    await sql`select pg_advisory_unlock(${migrationLock})`;
  }
}
