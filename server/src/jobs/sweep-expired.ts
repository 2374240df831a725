import type { Sql } from "postgres";

/** Pairing messages are good for ten minutes, sealed roots for ninety days; then they go. */
export async function sweepExpired(sql: Sql): Promise<void> {
  await sql`delete from floyo.pairing_messages where written_at <= now() - interval '10 minutes'`;
  await sql`delete from floyo.sealed_roots where written_at <= now() - interval '90 days'`;
}
