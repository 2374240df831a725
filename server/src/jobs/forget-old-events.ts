import type { Sql } from "postgres";

/** Events older than each person's retention go; routines and suggestions stay. Person by person, so that no lock is long. */
export async function forgetOldEvents(sql: Sql): Promise<void> {
  const people = await sql<{ id: string; keptFrom: string }[]>`
    select id, floyo.kept_from(id)::text as "keptFrom" from floyo.subjects`;
  for (const { id, keptFrom } of people) {
    await sql`delete from floyo.events where subject = ${id} and at < ${keptFrom}::text::bigint`;
  }
}
