import type { Sql } from "postgres";

/** Pairing messages are good for ten minutes and then go. */
export async function sweepExpired(sql: Sql): Promise<void> {
  await sql`delete from floyo.pairing_messages where written_at <= now() - interval '10 minutes'`;
}
