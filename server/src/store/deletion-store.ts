import type { DeviceId } from "@floyo/core/events";
import { type DeletionRequest, type DeletionsAnswer, deletionsAnswerSchema } from "@floyo/core/sync";
import * as v from "valibot";
import type { PersonSession } from "../database/person-session.ts";

export type Deleted = { readonly deleted: number; readonly subject: string };

export type DeletionStore = {
  /** How many events went, and of whom. */
  readonly deleteEvents: (account: string, request: DeletionRequest) => Promise<Deleted>;
  readonly listRemoved: (account: string, device: DeviceId, after: number) => Promise<DeletionsAnswer>;
  /** With all that is the person's. */
  readonly deleteAccount: (account: string) => Promise<void>;
};

/** A million events take longer than a question may. */
const longStatementsSql = "set local statement_timeout = '120s'";

const deletedSchema = v.object({ deleted: v.pipe(v.string(), v.transform(Number)), subject: v.string() });

export function createDeletionStore(asPerson: PersonSession): DeletionStore {
  return {
    deleteEvents: (account, { from = null, to = null, place = null, folder = null, device = null }) =>
      asPerson(account, async (sql) => {
        await sql.unsafe(longStatementsSql);
        const [row] = await sql`
          select floyo.delete_events(${from}, ${to}, ${place}, ${folder}::text::uuid, ${device}) as deleted,
            floyo.subject() as subject`;
        return v.parse(deletedSchema, row);
      }),
    listRemoved: (account, device, after) =>
      asPerson(account, async (sql) => {
        const [row] = await sql`
          select deletions, case when deletions <= ${after} then '[]' else coalesce((
            select jsonb_agg(jsonb_build_array(lower(run), upper(run) - 1) order by run)
            from (select unnest(range_agg(int8range(seq, seq, '[]'))) as run from floyo.tombstones
              where device = ${device} and deletion > ${after}) as runs), '[]') end as removed
          from floyo.subjects`;
        return v.parse(deletionsAnswerSchema, row);
      }),
    deleteAccount: (account) =>
      asPerson(account, async (sql) => {
        await sql.unsafe(longStatementsSql);
        await sql`select floyo.delete_account()`;
      }),
  };
}
