import { join } from "node:path";
import postgres from "postgres";
import { applyMigrations } from "./apply-migrations.ts";
import { findOpenDoors } from "./find-open-doors.ts";
import type { Engine } from "./open-engine.ts";
import { type LoginPasswords, loginRolesSql, platformSql } from "./platform-sql.ts";

export const migrationsFolder = join(import.meta.dirname, "..", "..", "supabase", "migrations");

export type Preparation = {
  readonly engine: Engine;
  readonly passwords: LoginPasswords;
  /** Makes the tables of `/auth/v1`, which ours point at. */
  readonly createAuthSchema: () => Promise<void>;
};

/** Roles, sign-in tables, our tables, and the proof that nobody signed in sees one. Throws when a door is open. */
export async function prepareDatabase({ engine, passwords, createAuthSchema }: Preparation): Promise<void> {
  const sql = postgres(engine.ownerUrl, { max: 1, onnotice() {} });
  try {
    await sql.unsafe(platformSql).simple();
    await createAuthSchema();
    await applyMigrations(sql, migrationsFolder);
    if (engine.isOurs) await sql.unsafe(loginRolesSql(passwords)).simple();
    const doors = await findOpenDoors(sql);
    if (doors.length > 0) throw new Error(`the database is not safe to serve: ${doors.join("; ")}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
