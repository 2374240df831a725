import * as v from "valibot";
import { activityEventSchema } from "@floyo/core/events";
import { entrySeq, hasSeq, isOverflow, tombstoneSchema, type LogEntry, type SeqRanges } from "@floyo/core/sync";
import type { EventLogDatabase } from "./event-log-database.ts";

const entrySchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("event"),
    event: activityEventSchema,
    isKept: v.exactOptional(v.literal(true)),
    isOverflow: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({ kind: v.literal("tombstone"), tombstone: tombstoneSchema }),
]);

/** What a newer version wrote, and this one can't read: it stays as it is until one that can comes back. */
type UnreadEntry = { readonly kind: "unread"; readonly seq: number; readonly value: unknown };
export type StoredEntry = LogEntry | UnreadEntry;

export const storedSeq = (entry: StoredEntry): number => (entry.kind === "unread" ? entry.seq : entrySeq(entry));

/** What can be read is read: rows or segments that a broken disk spoiled are left out, and what a newer version wrote. */
const parseEntries = (json: string): readonly LogEntry[] =>
  parseStored(json).filter((entry) => entry.kind !== "unread");

function parseStored(json: string): readonly StoredEntry[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return (Array.isArray(parsed) ? parsed : [parsed]).flatMap(parseEntry);
  } catch {
    return [];
  }
}

function parseEntry(value: unknown): readonly StoredEntry[] {
  const entry = v.safeParse(entrySchema, value);
  if (entry.success) return [entry.output];
  const [, seq] = /"seq":(\d+)/.exec(JSON.stringify(value)) ?? [];
  return seq === undefined ? [] : [{ kind: "unread", seq: Number(seq), value }];
}

const entryToValue = (entry: StoredEntry): unknown => (entry.kind === "unread" ? entry.value : entry);
const encodeEntries = (entries: readonly StoredEntry[]): string => JSON.stringify(entries.map(entryToValue));

/** All entries in order, but for segments that end before the time (seconds UTC): those are not read. */
export async function readEntries(database: EventLogDatabase, since: number): Promise<readonly LogEntry[]> {
  const segments = database.segments.orderBy("firstSeq").filter(({ lastAt }) => lastAt >= since);
  const records = [...(await segments.toArray()), ...(await database.tail.orderBy("seq").toArray())];
  return records.flatMap(({ json }) => parseEntries(json));
}

/** The first entries with these numbers in order, `most` or a few more: a long outbox is not read whole for each request. */
export async function readNumbered(
  database: EventLogDatabase,
  seqs: SeqRanges,
  most: number,
): Promise<readonly LogEntry[]> {
  const found: LogEntry[] = [];
  await visitNumbered(database, seqs, (entries) => found.push(...entries) < most);
  return found;
}

/** The entries with these numbers in order, one record at a time, as long as `visit` wants more of them. */
export async function visitNumbered(
  { segments, tail }: EventLogDatabase,
  seqs: SeqRanges,
  visit: (entries: readonly LogEntry[]) => boolean,
): Promise<void> {
  const [first] = seqs[0] ?? [Number.POSITIVE_INFINITY];
  const goesOn = ({ json }: { readonly json: string }) =>
    visit(parseEntries(json).filter((entry) => hasSeq(seqs, entrySeq(entry))));
  let segment = await segments.where("firstSeq").belowOrEqual(first).last();
  segment ??= await segments.orderBy("firstSeq").first();
  while (segment !== undefined) {
    if (!goesOn(segment)) return;
    segment = await segments.where("firstSeq").above(segment.lastSeq).first();
  }
  (await tail.orderBy("seq").toArray()).every(goesOn);
}

/** Rows that fill a segment become one. Called in the transaction that added them. */
export async function packTail(database: EventLogDatabase, segmentSize: number): Promise<void> {
  while ((await database.tail.count()) >= segmentSize) {
    const rows = await database.tail.orderBy("seq").limit(segmentSize).toArray();
    const [first, last] = [rows.at(0), rows.at(-1)];
    if (!first || !last) return;
    // A spoiled row would spoil the whole segment.
    const entries = rows.flatMap((row) => parseStored(row.json));
    const json = encodeEntries(entries);
    const lastAt = Math.max(0, ...entries.map((entry) => (entry.kind === "event" ? entry.event.at : 0)));
    await database.segments.put({ firstSeq: first.seq, lastSeq: last.seq, lastAt, json });
    await database.tail.bulkDelete(rows.map(({ seq }) => seq));
  }
}

/** Puts another entry, or none, in the place of each; only what changes is written. Gives how many are overflow then. */
export async function rewriteEntries(
  database: EventLogDatabase,
  change: (entry: StoredEntry) => StoredEntry | undefined,
): Promise<number> {
  let overflow = 0;
  const rewrite = (entry: StoredEntry) => {
    const next = change(entry);
    if (next?.kind !== "unread" && isOverflow(next)) overflow += 1;
    return next;
  };
  for (const row of await database.tail.toArray()) {
    const [entry] = parseStored(row.json);
    const next = entry && rewrite(entry);
    if (entry && !next) await database.tail.delete(row.seq);
    if (next && next !== entry) await database.tail.put({ ...row, json: JSON.stringify(entryToValue(next)) });
  }
  for (const firstSeq of await database.segments.toCollection().primaryKeys()) {
    const segment = await database.segments.get(firstSeq); // one at a time: the whole log is large
    if (segment === undefined) continue;
    const entries = parseStored(segment.json);
    const next = entries.flatMap((entry) => rewrite(entry) ?? []);
    if (next.length === 0) await database.segments.delete(segment.firstSeq);
    else if (next.length < entries.length || next.some((entry, index) => entry !== entries[index])) {
      await database.segments.put({ ...segment, json: encodeEntries(next) });
    }
  }
  return overflow;
}
