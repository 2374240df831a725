import type { Sql } from "postgres";

/** The jobs of a queue, waiting or done, that are keyed by an account which is gone. */
export async function forgetGoneAccounts(sql: Sql, queue: string): Promise<void> {
  await sql`
    delete from jobs.job where name = ${queue}
      and not exists (select from floyo.subjects where account::text = singleton_key)`;
}
