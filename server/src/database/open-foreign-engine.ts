import { failure, type Result, success } from "@floyo/core/result";
import postgres from "postgres";
import type { Engine } from "./open-engine.ts";

export type ForeignFailure =
  | "database-not-reachable"
  | "database-too-old"
  | "database-hosted"
  | "database-rights-missing";

type Facts = { readonly version: number; readonly isHosted: boolean; readonly mayPrepare: boolean };

async function readFacts(url: string): Promise<Facts | undefined> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice() {} });
  try {
    const [facts] = await sql<Facts[]>`
      select current_setting('server_version_num')::int as version,
        exists (select from pg_roles where rolname = 'supabase_auth_admin') as "isHosted",
        (select rolsuper or rolcreaterole from pg_roles where rolname = current_user)
          and has_database_privilege(current_database(), 'create') as "mayPrepare"`;
    return facts;
  } catch {
    return undefined;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * Somebody else's PostgreSQL, 15 or newer, by the address of a login that owns the database and may make roles. Hosted
 * Supabase has a sign-in of its own in the place where ours would be.
 */
export async function openForeignEngine(url: string): Promise<Result<Engine, ForeignFailure>> {
  const facts = await readFacts(url);
  if (facts === undefined) return failure("database-not-reachable");
  if (facts.isHosted) return failure("database-hosted");
  if (facts.version < 150_000) return failure("database-too-old");
  if (!facts.mayPrepare) return failure("database-rights-missing");
  return success({ ownerUrl: url, apiUrl: url, jobsUrl: url, isOurs: false, stop: () => Promise.resolve() });
}
