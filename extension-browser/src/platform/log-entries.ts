import * as v from "valibot";
import { activityEventSchema } from "@floyo/core/events";
import { entrySeq, tombstoneSchema, type LogEntry } from "@floyo/core/sync";
import type { EventLogDatabase } from "./event-log-database.ts";

const entrySchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("event"), event: activityEventSchema, isKept: v.exactOptional(v.literal(true)) }),
  v.strictObject({ kind: v.literal("tombstone"), tombstone: tombstoneSchema }),
]);
const segmentSize = 256;

/** Rows or segments that a broken disk spoiled are left out: what can be read is read. */
function parseEntries(json: string): readonly LogEntry[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return (Array.isArray(parsed) ? parsed : [parsed]).flatMap((entry) => {
      const read = v.safeParse(entrySchema, entry);
      return read.success ? [read.output] : [];
    });
  } catch {
    return [];
  }
}

/** All entries from a number on, in order; segments that end before it, or before the time (seconds UTC), are not read. */
export async function readEntries(
  database: EventLogDatabase,
  from: { readonly seq?: number; readonly at?: number },
): Promise<readonly LogEntry[]> {
  const { seq = 0, at = 0 } = from;
  const segments = database.segments.orderBy("firstSeq").filter((one) => one.lastSeq >= seq && one.lastAt >= at);
  const rows = await database.tail.where("seq").aboveOrEqual(seq).sortBy("seq");
  const records = [...(await segments.toArray()), ...rows];
  return records.flatMap(({ json }) => parseEntries(json)).filter((entry) => entrySeq(entry) >= seq);
}

/** Rows that fill a segment become one. Called in the transaction that added them. */
export async function packTail(database: EventLogDatabase): Promise<void> {
  while ((await database.tail.count()) >= segmentSize) {
    const rows = await database.tail.orderBy("seq").limit(segmentSize).toArray();
    const [first, last] = [rows.at(0), rows.at(-1)];
    if (!first || !last) return;
    const json = `[${rows.map((row) => row.json).join(",")}]`;
    const lastAt = Math.max(0, ...parseEntries(json).map((entry) => (entry.kind === "event" ? entry.event.at : 0)));
    await database.segments.put({ firstSeq: first.seq, lastSeq: last.seq, lastAt, json });
    await database.tail.bulkDelete(rows.map(({ seq }) => seq));
  }
}

/** Puts another entry, or none, in the place of each; only what changes is written. */
export async function rewriteEntries(
  database: EventLogDatabase,
  rewrite: (entry: LogEntry) => LogEntry | undefined,
): Promise<void> {
  for (const row of await database.tail.toArray()) {
    const [entry] = parseEntries(row.json);
    const next = entry && rewrite(entry);
    if (entry && !next) await database.tail.delete(row.seq);
    if (next && next !== entry) await database.tail.put({ ...row, json: JSON.stringify(next) });
  }
  for (const segment of await database.segments.toArray()) {
    const entries = parseEntries(segment.json);
    const next = entries.flatMap((entry) => rewrite(entry) ?? []);
    if (next.length === 0) await database.segments.delete(segment.firstSeq);
    else if (next.some((entry, index) => entry !== entries[index])) {
      await database.segments.put({ ...segment, json: JSON.stringify(next) });
    }
  }
}
