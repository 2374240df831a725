import { type Decision, decisionSchema } from "@floyo/core/suggestions";
import * as v from "valibot";
import type { PersonSession } from "../database/person-session.ts";

/** What a person said of suggestions, on all devices: append-only. */
export type DecisionStore = {
  readonly add: (account: string, decisions: readonly Decision[]) => Promise<void>;
  /** In order of time. */
  readonly list: (account: string) => Promise<readonly Decision[]>;
};

/** A row of the table as a decision. */
export const decisionSql = `jsonb_strip_nulls(jsonb_build_object('suggestion', suggestion, 'at', at, 'kind', kind,
  'until', until, 'wrong', wrong, 'scope', scope, 'activities', activities))`;

/** All decisions of the person, in order of time, as one JSON list. */
export const decisionsSql = `coalesce((
  select jsonb_agg(${decisionSql} order by at, suggestion, kind) from floyo.decisions), '[]')`;

const rowSchema = v.object({ decisions: v.array(decisionSchema) });

export function createDecisionStore(asPerson: PersonSession): DecisionStore {
  return {
    add: (account, decisions) =>
      asPerson(account, async (sql) => {
        await sql`
          insert into floyo.decisions (suggestion, at, kind, until, wrong, scope, activities)
          select suggestion, at, kind, until, wrong, scope, activities
          from json_to_recordset(${JSON.stringify(decisions)}::text::json)
            as d (suggestion text, at bigint, kind text, until bigint, wrong text, scope jsonb, activities jsonb)
          on conflict do nothing`;
      }),
    list: (account) =>
      asPerson(account, async (sql) => {
        const [row] = await sql`select ${sql.unsafe(decisionsSql)} as decisions`;
        return v.parse(rowSchema, row).decisions;
      }),
  };
}
