import { type ActivityEvent, activityEventSchema } from "@floyo/core/events";
import type { Activity } from "@floyo/core/mining";
import * as v from "valibot";
import type { PersonSession } from "../database/person-session.ts";
import { eventColumnsSql, rowToEvent } from "./row-to-event.ts";

/** Events of the person that something is told from. */
export type EvidenceStore = {
  /** Those behind the numbers of one suggestion, in order of time, as far as they are still kept. */
  readonly readBehind: (account: string, suggestion: string) => Promise<readonly ActivityEvent[]>;
  /** All that was done with files of the kinds of these activities; and of each local day one event, which shows that the person was there. */
  readonly readAlike: (account: string, activities: readonly Activity[]) => Promise<readonly ActivityEvent[]>;
};

function parseRows(rows: readonly Readonly<Record<string, unknown>>[]): readonly ActivityEvent[] {
  return rows.flatMap((row) => {
    const event = v.safeParse(activityEventSchema, rowToEvent(row));
    return event.success ? [event.output] : [];
  });
}

export function createEvidenceStore(asPerson: PersonSession): EvidenceStore {
  return {
    readBehind: (account, suggestion) =>
      asPerson(account, async (sql) =>
        parseRows(
          await sql`
          select ${sql.unsafe(eventColumnsSql)} from floyo.events where id = any (array(
            select jsonb_array_elements_text(occurrence -> 'events')::uuid
            from floyo.suggestions, jsonb_array_elements(suggestion #> '{evidence,occurrences}') as occurrence
            where floyo.suggestions.id = ${suggestion}))
          order by at, seq`,
        ),
      ),
    readAlike: (account, activities) =>
      asPerson(account, async (sql) => {
        const kinds = [...new Set(activities.map(({ ext = "" }) => ext))];
        const day = sql`((at + utc_offset * 60) / 86400)`;
        return parseRows(
          await sql`
          select ${sql.unsafe(eventColumnsSql)} from floyo.events where coalesce(ext, '') = any (${kinds})
            and operation in ('create', 'modify', 'rename', 'download', 'upload')
          union all
          (select distinct on (${day}) ${sql.unsafe(eventColumnsSql)} from floyo.events order by ${day})`,
        );
      }),
  };
}
