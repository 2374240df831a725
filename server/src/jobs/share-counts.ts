import { createPeopleCounter, type Decision, decisionSchema } from "@floyo/core/suggestions";
import type { Sql } from "postgres";
import * as v from "valibot";
import { decisionSql } from "../store/decision-store.ts";

/** Of one person the newest are enough, and nobody can make the count long. */
const mostDecisions = 1000;

const thisMonthSql = "date_trunc('month', now() at time zone 'utc')::date";

/** Once a calendar month, what those who agreed to it take and refuse is counted anew; the database holds it to both. */
export async function shareCounts(sql: Sql): Promise<void> {
  const thisMonth = sql.unsafe(thisMonthSql);
  if ((await sql`select from floyo.shared_counts where month = ${thisMonth}`).length > 0) return;
  const people = await sql<{ subject: string }[]>`
    select distinct subject from floyo.consent_receipts where floyo.is_counted(subject)`;
  const counter = createPeopleCounter();
  for (const { subject } of people) {
    const rows = await sql<{ decision: unknown }[]>`
      select ${sql.unsafe(decisionSql)} as decision from floyo.decisions
      where subject = ${subject} order by at desc, suggestion, kind limit ${mostDecisions}`;
    counter.add(rows.flatMap(({ decision }) => readDecision(decision)));
  }
  const counts = JSON.stringify(counter.publish());
  await sql`insert into floyo.shared_counts (counts) values (${counts}::text::jsonb) on conflict do nothing`;
  await sql`delete from floyo.shared_counts where month < ${thisMonth}`;
}

/** What an older version wrote and this one can't read is left out. */
function readDecision(row: unknown): readonly Decision[] {
  const decision = v.safeParse(decisionSchema, row);
  return decision.success ? [decision.output] : [];
}
