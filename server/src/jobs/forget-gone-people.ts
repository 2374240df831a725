import type { Sql } from "postgres";

/** The jobs of a queue, waiting or done, that are keyed by a person who is gone. */
export async function forgetGonePeople(sql: Sql, queue: string): Promise<void> {
  await sql`
    delete from jobs.job where name = ${queue}
      and not exists (select from floyo.subjects where id::text = singleton_key)`;
}
