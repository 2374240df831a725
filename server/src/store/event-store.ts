import type { ActivityEvent, DeviceId } from "@floyo/core/events";
import type { Tombstone } from "@floyo/core/sync";
import type { TransactionSql } from "postgres";
import type { PersonSession } from "../database/person-session.ts";
import type { DeviceStanding } from "./device-store.ts";

export type Batch = {
  /** Whose the events are; a tombstone may be of another one of the person. */
  readonly device: DeviceId;
  readonly events: readonly ActivityEvent[];
  readonly tombstones: readonly Tombstone[];
};

/** Numbers of what is new, of what was there before, and of what another event holds the number of. */
export type BatchVerdict = {
  readonly taken: readonly number[];
  readonly known: readonly number[];
  readonly conflicts: readonly number[];
};

export type TakeAnswer =
  | { readonly standing: "active"; readonly subject: string; readonly verdict: BatchVerdict }
  | { readonly standing: Exclude<DeviceStanding, "active"> };

export type EventStore = {
  /** One batch, one transaction: after it every event is on disk or none is. The same batch again changes nothing. */
  readonly take: (account: string, batch: Batch) => Promise<TakeAnswer>;
};

type Numbered = { readonly id: string; readonly seq: number };

type Standing =
  | { readonly standing: "active"; readonly subject: string; readonly clockAhead: string }
  | { readonly standing: Exclude<DeviceStanding, "active"> };

async function readStanding(sql: TransactionSql, device: DeviceId): Promise<Standing> {
  const [row] = await sql<{ subject: string; clockAhead: string }[]>`
    update floyo.devices set last_seen_at = now() where device = ${device} and revoked_at is null
    returning subject, clock_ahead as "clockAhead"`;
  if (row) return { standing: "active", ...row };
  const known = await sql`select 1 from floyo.devices where device = ${device}`;
  return { standing: known.length === 1 ? "revoked" : "unknown" };
}

/** Numbers of tombstones: placed, or not because another event than theirs stands there. */
type Placed = { readonly placed: readonly number[]; readonly conflicts: readonly number[] };

/**
 * The tombstones come first: an event whose number was removed does not come back with a late batch. What mining made of an
 * event that was here goes with it. Only the event that a tombstone stands for gives way to it; one that stands for none
 * fills a gap.
 */
async function placeTombstones(sql: TransactionSql, { tombstones }: Batch): Promise<Placed> {
  if (tombstones.length === 0) return { placed: [], conflicts: [] };
  const sent = sql`
    unnest(${tombstones.map(({ device }) => device)}::uuid[], ${tombstones.map(({ seq }) => seq)}::bigint[],
      ${tombstones.map(({ removed }) => removed)}::text[], ${tombstones.map(({ of }) => of ?? null)}::text[])
      as t (device, seq, removed, mark)`;
  const gone = await sql<{ id: string }[]>`
    delete from floyo.events e using ${sent} where e.device = t.device and e.seq = t.seq and floyo.mark_of(e.id) = t.mark
    returning e.id`;
  if (gone.length > 0) await sql`select floyo.forget_findings(${gone.map(({ id }) => id)}::uuid[])`;
  const placed = await sql<{ seq: number }[]>`
    insert into floyo.tombstones (device, seq, removed, mark)
    select t.* from ${sent} where t.device in (select d.device from floyo.devices d)
      and not exists (select from floyo.events e where e.device = t.device and e.seq = t.seq)
    on conflict do nothing returning seq::int8`;
  const conflicts = await sql<{ seq: number }[]>`
    select t.seq::int8 from ${sent} join floyo.events e on e.device = t.device and e.seq = t.seq where t.mark is not null`;
  const toSeqs = (rows: readonly { readonly seq: number }[]) => rows.map(({ seq }) => Number(seq));
  return { placed: toSeqs(placed), conflicts: toSeqs(conflicts) };
}

/**
 * One statement for the whole batch; the JSON's keys are the fields of the event, column for column. But for the time: it is
 * kept as the server's clock would have said it, so that what two devices did stands in its order wherever it is read.
 */
async function insertEvents(
  sql: TransactionSql,
  { device, events }: Batch,
  clockAhead: string,
): Promise<readonly Numbered[]> {
  const rows = await sql<{ id: string; seq: string }[]>`
    insert into floyo.events (subject, device, seq, id, v, epoch, at, utc_offset, surface, operation, cause, ext, size, file, stem,
      family, folder, path, length, stat, came_from, place, target, tool, active, count)
    select (select floyo.subject()), device, seq, id, v, epoch, greatest(0, at - ${clockAhead}::text::bigint), "utcOffset", surface, operation, cause, ext, size, file, stem,
      family, folder, path, length, stat, "from", place, target, tool, active, count
    from json_to_recordset(${JSON.stringify(events)}::text::json) as e (
      device uuid, seq bigint, id uuid, v smallint, epoch bigint, at bigint, "utcOffset" smallint, surface text,
      operation text, cause text, ext text, size bigint, file uuid, stem uuid, family uuid, folder uuid, path uuid,
      length uuid, stat uuid, "from" uuid[], place text, target uuid, tool text, active smallint, count smallint)
    where not exists (select from floyo.tombstones t where t.device = ${device} and t.seq = e.seq)
    on conflict do nothing
    returning id, seq`;
  return rows.map(({ id, seq }) => ({ id, seq: Number(seq) }));
}

/** Which of these are there, from whichever device, or were removed: nothing is left to send. */
async function findKnown(sql: TransactionSql, device: DeviceId, events: readonly Numbered[]): Promise<Set<string>> {
  const ids = events.map(({ id }) => id);
  const seqs = events.map(({ seq }) => seq);
  const rows = await sql<{ id: string }[]>`
    select b.id from unnest(${ids}::uuid[], ${seqs}::bigint[]) as b (id, seq)
    where exists (select from floyo.events e where e.id = b.id)
       or exists (select from floyo.tombstones t where t.device = ${device} and t.seq = b.seq
                    and (t.mark is null or t.mark = floyo.mark_of(b.id)))`;
  return new Set(rows.map(({ id }) => id));
}

async function takeBatch(sql: TransactionSql, batch: Batch, clockAhead: string): Promise<BatchVerdict> {
  const { placed, conflicts } = await placeTombstones(sql, batch);
  const settled = new Set([...placed, ...conflicts]);
  const inserted = batch.events.length === 0 ? [] : await insertEvents(sql, batch, clockAhead);
  const insertedIds = new Set(inserted.map(({ id }) => id));
  const rest = batch.events.filter(({ id }) => !insertedIds.has(id));
  const known = rest.length === 0 ? new Set<string>() : await findKnown(sql, batch.device, rest);
  return {
    taken: [...placed, ...inserted.map(({ seq }) => seq)].toSorted((a, b) => a - b),
    known: [
      ...batch.tombstones.map(({ seq }) => seq).filter((seq) => !settled.has(seq)),
      ...rest.filter(({ id }) => known.has(id)).map(({ seq }) => seq),
    ],
    conflicts: [...conflicts, ...rest.filter(({ id }) => !known.has(id)).map(({ seq }) => seq)],
  };
}

export function createEventStore(asPerson: PersonSession): EventStore {
  return {
    take: (account, batch) =>
      asPerson(account, async (sql) => {
        const found = await readStanding(sql, batch.device);
        if (found.standing !== "active") return found;
        const { standing, subject, clockAhead } = found;
        return { standing, subject, verdict: await takeBatch(sql, batch, clockAhead) };
      }),
  };
}
