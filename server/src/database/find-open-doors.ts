import type { Sql } from "postgres";
import { hasErrorCode } from "../data-folder/has-error-code.ts";

type TableRow = { readonly table: string; readonly isGuarded: boolean; readonly hasPolicy: boolean };

async function listTables(sql: Sql): Promise<readonly TableRow[]> {
  return sql<TableRow[]>`
    select c.oid::regclass::text as table, c.relrowsecurity and c.relforcerowsecurity as "isGuarded",
           exists (select from pg_policy p where p.polrelid = c.oid) as "hasPolicy"
    from pg_class c where c.relnamespace = 'floyo'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
    order by 1`;
}

/** Asks as nobody signed in; only PostgreSQL's own refusal counts, an empty answer does not. */
async function isDeniedToNobody(sql: Sql, table: string): Promise<boolean> {
  let isNobody = false;
  try {
    await sql.begin(async (transaction) => {
      await transaction`set local role anon`;
      isNobody = true;
      await transaction.unsafe(`select from ${table} limit 0`);
    });
    return false;
  } catch (error) {
    if (isNobody && hasErrorCode(error, "42501")) return true;
    throw error;
  }
}

async function canOthersSeeJobs(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ open: boolean }[]>`
    select bool_or(has_schema_privilege(role, 'jobs', 'usage')) as open
    from unnest(array['anon', 'authenticated', 'service_role']) role`;
  return row?.open !== false;
}

/** What is open that must be closed, one sentence each; empty when the database may be served. */
export async function findOpenDoors(sql: Sql): Promise<readonly string[]> {
  const tables = await listTables(sql);
  const doors: string[] = tables.length === 0 ? ["schema floyo has no tables"] : [];
  for (const { table, isGuarded, hasPolicy } of tables) {
    if (!isGuarded) doors.push(`${table} has no forced row level security`);
    if (!hasPolicy) doors.push(`${table} has no policy`);
    if (!(await isDeniedToNobody(sql, table))) doors.push(`${table} answers to nobody signed in`);
  }
  if (await canOthersSeeJobs(sql)) doors.push("schema jobs is open to others than the job role");
  return doors;
}
