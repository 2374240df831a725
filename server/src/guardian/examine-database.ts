import postgres, { type Sql } from "postgres";
import { listMigrations, readAppliedVersions } from "../database/apply-migrations.ts";
import { findOpenDoors } from "../database/find-open-doors.ts";
import { migrationsFolder } from "../database/prepare-database.ts";
import { type Finding, healthy, unhealthy } from "./finding.ts";

async function examineSchema(sql: Sql): Promise<Finding> {
  const check = "schema";
  const migrations = await listMigrations(migrationsFolder);
  const applied = await readAppliedVersions(sql);
  const missing = migrations.filter(({ version }) => !applied.has(version));
  if (missing.length > 0) return unhealthy(check, `${missing.length} migrations are missing; start the server once`);
  return healthy(check, `version ${migrations.at(-1)?.version ?? "none"}`);
}

async function examinePolicies(sql: Sql): Promise<Finding> {
  const doors = await findOpenDoors(sql);
  const check = "policies";
  return doors.length > 0
    ? unhealthy(check, doors.join("; "))
    : healthy(check, "every table is guarded, and nobody signed in sees none");
}

/** Alive: somebody works for the queue, and nothing has waited for five minutes. */
async function examineJobs(sql: Sql): Promise<Finding> {
  const [row] = await sql<{ workers: number; late: number }[]>`
    select
      (select count(*)::int from pg_stat_activity
       where datname = current_database() and application_name = 'floyo-queue') as workers,
      (select count(*)::int from jobs.job
       where state in ('created', 'retry') and start_after < now() - interval '5 minutes') as late`;
  if (row === undefined || row.workers === 0) return unhealthy("jobs", "nobody works for the queue");
  return row.late > 0 ? unhealthy("jobs", `${row.late} jobs are late`) : healthy("jobs", "none is late");
}

/** Schema version, policies and jobs of the database behind the server. */
export async function examineDatabase(ownerUrl: string): Promise<readonly Finding[]> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice() {} });
  try {
    await sql`select 1`;
    return [
      healthy("database", "answers"),
      await examineSchema(sql),
      await examinePolicies(sql),
      await examineJobs(sql),
    ];
  } catch {
    return [unhealthy("database", "does not answer")];
  } finally {
    await sql.end({ timeout: 5 });
  }
}
