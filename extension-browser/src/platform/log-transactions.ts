import * as v from "valibot";
import { deviceIdSchema, type ActivityEvent, type FilteredEvent } from "@floyo/core/events";
import {
  addSeqs,
  buryEvent,
  countSeqs,
  createOverflowScale,
  entrySeq,
  entryToSend,
  hasSeq,
  isOverflowPossible,
  markOverflow,
  removeSeqs,
  seqsToRanges,
  sequenceEvent,
  sequenceRandomBytes,
} from "@floyo/core/sync";
import type { BatchLimit, SentEntry, Tombstone } from "@floyo/core/sync";
import type { EventLogDatabase, LogHead } from "./event-log-database.ts";
import { packTail, readNumbered, rewriteEntries, storedSeq, visitNumbered } from "./log-entries.ts";

export type EventLogPorts = {
  readonly database: EventLogDatabase;
  readonly randomUuid: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  /** So many events become one record. */
  readonly segmentSize: number;
};

// What happens to the log in one transaction each. The head is read first and written with what it speaks of.

export async function openHead({ database, randomUuid }: EventLogPorts): Promise<LogHead> {
  const known = await database.head.get("head");
  if (known) return known;
  const head: LogHead = { id: "head", device: randomUuid(), lastSeq: 0, pending: [] };
  await database.head.put(head);
  return head;
}

export async function appendEvents(
  { database, randomBytes, segmentSize }: EventLogPorts,
  head: LogHead,
  filtered: readonly FilteredEvent[],
): Promise<readonly ActivityEvent[]> {
  const device = v.parse(deviceIdSchema, head.device);
  const events = filtered.map((event, index) =>
    sequenceEvent(event, { device, seq: head.lastSeq + 1 + index, randomBytes: randomBytes(sequenceRandomBytes) }),
  );
  await database.tail.bulkAdd(
    events.map((event) => ({ seq: event.seq, json: JSON.stringify({ kind: "event", event }) })),
  );
  const seqs = events.map(({ seq }) => seq);
  await database.head.put({ ...head, lastSeq: head.lastSeq + events.length, pending: addSeqs(head.pending, seqs) });
  await packTail(database, segmentSize);
  return events;
}

/** Only what still is what was sent: a removal in between has yet to be told. */
export async function acknowledgeEntries(
  database: EventLogDatabase,
  head: LogHead,
  sent: readonly SentEntry[],
): Promise<void> {
  const entries = await readNumbered(database, seqsToRanges(sent.map(({ seq }) => seq)), sent.length);
  const kinds = new Map(entries.map((entry) => [entrySeq(entry), entryToSend(entry).kind]));
  const settled = sent.filter(({ seq, kind }) => kinds.get(seq) === kind).map(({ seq }) => seq);
  await database.head.put({ ...head, pending: removeSeqs(head.pending, settled) });
}

type Burial = { readonly of: (event: ActivityEvent) => boolean; readonly reason: Tombstone["removed"] };

/** Puts tombstones in the place of events; they are to be sent. Gives the new head. */
export async function buryEvents(database: EventLogDatabase, head: LogHead, burial: Burial): Promise<LogHead> {
  const buried: number[] = [];
  const overflow = await rewriteEntries(database, (entry) => {
    if (entry.kind !== "event" || !burial.of(entry.event)) return entry;
    buried.push(entry.event.seq);
    return buryEvent(entry.event, burial.reason);
  });
  const next = { ...head, pending: addSeqs(head.pending, buried), overflow };
  await database.head.put(next);
  return next;
}

/** Of what waits, the numbers alone are to be sent; what can't be read can't be kept for the history either. */
export function keepPending(database: EventLogDatabase, head: LogHead): Promise<number> {
  const device = v.parse(deviceIdSchema, head.device);
  return rewriteEntries(database, (entry) => {
    if (entry.kind === "tombstone" || !hasSeq(head.pending, storedSeq(entry))) return entry;
    if (entry.kind === "event") return { ...entry, isKept: true };
    return { kind: "tombstone", tombstone: { device, seq: entry.seq, removed: "veto" } };
  });
}

/** Of what waits beyond the limit, too, the numbers alone are to be sent. */
export async function keepOverflow(database: EventLogDatabase, head: LogHead, limit: BatchLimit): Promise<void> {
  if (!isOverflowPossible(countSeqs(head.pending), limit)) return;
  const scale = createOverflowScale(limit);
  await visitNumbered(database, head.pending, (entries) => {
    entries.forEach(scale.add);
    return true;
  });
  const chosen = scale.choose();
  if (chosen.size === 0) return;
  const mark = markOverflow(chosen);
  const overflow = await rewriteEntries(database, (entry) => (entry.kind === "unread" ? entry : mark(entry)));
  await database.head.put({ ...head, overflow });
}

/** What is older and sent is taken away; what is older and unsent leaves its number behind. */
export async function forgetEvents(database: EventLogDatabase, head: LogHead, before: number): Promise<void> {
  const isUnsent = ({ at, seq }: ActivityEvent) => at < before && hasSeq(head.pending, seq);
  const next = await buryEvents(database, head, { of: isUnsent, reason: "deletion" });
  const overflow = await rewriteEntries(database, (entry) => {
    if (entry.kind === "unread") return entry;
    const isOld = entry.kind === "tombstone" || entry.event.at < before;
    return isOld && !hasSeq(next.pending, entrySeq(entry)) ? undefined : entry;
  });
  await database.head.put({ ...next, overflow });
}
