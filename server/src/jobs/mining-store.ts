import { type ActivityEvent, activityEventSchema } from "@floyo/core/events";
import { type Routine, routineSchema } from "@floyo/core/mining";
import type { Suggestion } from "@floyo/core/suggestions";
import type { Sql } from "postgres";
import * as v from "valibot";
import { runTransaction } from "../database/run-transaction.ts";
import { eventColumnsSql, rowToEvent } from "../store/row-to-event.ts";

/** All that mining looks at, of one person. */
export type MiningInput = {
  readonly subject: string;
  /** When the newest of the events came, as the database wrote it. */
  readonly arrivals: string | undefined;
  /** How often the person had deleted events. */
  readonly deletions: number;
  readonly events: readonly ActivityEvent[];
  readonly known: readonly Routine[];
};

export type MiningOutput = {
  readonly subject: string;
  readonly arrivals: string | undefined;
  readonly deletions: number;
  readonly minedThrough: number;
  readonly routines: readonly Routine[];
  readonly suggestions: readonly Suggestion[];
};

/** What the mining job reads and writes, as the job role, which knows people by their random subject ids only. */
export type MiningStore = {
  /** Subjects with events that no mining has seen. */
  readonly listUnmined: () => Promise<readonly string[]>;
  readonly isThere: (subject: string) => Promise<boolean>;
  readonly countEvents: (subject: string) => Promise<number>;
  readonly read: (subject: string) => Promise<MiningInput | undefined>;
  /** Nothing, when the person deleted events or the account since they were read: what was found may be of those. */
  readonly write: (output: MiningOutput) => Promise<void>;
};

/** What an older version wrote and this one can't read is left out: it must not keep the rest from being mined. */
const readableItems = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) => items.filter((item): item is v.InferOutput<Schema> => v.is(schema, item))),
  );

const factsSchema = v.object({
  subject: v.string(),
  arrivals: v.nullable(v.string()),
  deletions: v.number(),
  known: readableItems(routineSchema),
});

async function readFacts(sql: Sql, subject: string) {
  const [row] = await sql`
    select id as subject, deletions,
      (select max(received_at)::text from floyo.events e where e.subject = s.id) as arrivals,
      coalesce((select jsonb_agg(r.routine order by r.id) from floyo.routines r where r.subject = s.id), '[]') as known
    from floyo.subjects s where s.id = ${subject}`;
  return row === undefined ? undefined : v.parse(factsSchema, row);
}

async function readEvents(sql: Sql, subject: string): Promise<ActivityEvent[]> {
  const rows = await sql`select ${sql.unsafe(eventColumnsSql)} from floyo.events where subject = ${subject}`;
  return rows.flatMap((row) => {
    const event = v.safeParse(activityEventSchema, rowToEvent(row));
    return event.success ? [event.output] : [];
  });
}

export function createMiningStore(sql: Sql): MiningStore {
  return {
    listUnmined: async () => {
      const rows = await sql<{ id: string }[]>`
        select s.id from floyo.subjects s where exists (
          select from floyo.events e
          where e.subject = s.id and (s.mined_arrivals is null or e.received_at > s.mined_arrivals))`;
      return rows.map(({ id }) => id);
    },
    isThere: async (subject) => (await sql`select from floyo.subjects where id = ${subject}`).length > 0,
    countEvents: async (subject) => {
      const [row] = await sql<{ count: number }[]>`
        select count(*)::int as count from floyo.events where subject = ${subject}`;
      return row?.count ?? 0;
    },
    read: async (subject) => {
      const facts = await readFacts(sql, subject);
      if (facts === undefined) return undefined;
      const { arrivals, ...rest } = facts;
      return { ...rest, arrivals: arrivals ?? undefined, events: await readEvents(sql, facts.subject) };
    },
    write: async ({ subject, arrivals = null, deletions, minedThrough, routines, suggestions }) => {
      const ranked = suggestions.map((suggestion, rank) => ({ id: suggestion.id, rank, suggestion }));
      await runTransaction(sql, async (transaction) => {
        const noted = await transaction`
          update floyo.subjects set mined_arrivals = ${arrivals}::text::timestamptz, mined_through = ${minedThrough}
          where id = ${subject} and deletions = ${deletions} returning 1`;
        if (noted.length === 0) return;
        await transaction`delete from floyo.routines where subject = ${subject}`;
        await transaction`
          insert into floyo.routines (subject, id, routine)
          select ${subject}, value ->> 'id', value from json_array_elements(${JSON.stringify(routines)}::text::json)`;
        // Rows that are as they were stay untouched: whoever follows the person's changes is not woken for them.
        const given = transaction`json_to_recordset(${JSON.stringify(ranked)}::text::json)
          as given (id text, rank integer, suggestion jsonb)`;
        await transaction`
          delete from floyo.suggestions where subject = ${subject} and id not in (select given.id from ${given})`;
        await transaction`
          insert into floyo.suggestions as known (subject, id, rank, suggestion)
          select ${subject}, id, rank, suggestion from ${given}
          on conflict (subject, id) do update set rank = excluded.rank, suggestion = excluded.suggestion
          where (known.rank, known.suggestion) is distinct from (excluded.rank, excluded.suggestion)`;
      });
    },
  };
}
