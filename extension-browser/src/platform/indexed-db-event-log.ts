import * as v from "valibot";
import { deviceIdSchema, type ActivityEvent, type FilteredEvent } from "@floyo/core/events";
import { failure, success, type Result } from "@floyo/core/result";
import {
  entrySeq,
  sequenceEvent,
  sequenceRandomBytes,
  takeBatch,
  type EventLog,
  type EventLogFailure,
  type LogEntry,
  type Tombstone,
} from "@floyo/core/sync";
import type { EventLogDatabase, LogHead } from "./event-log-database.ts";
import { packTail, readEntries, rewriteEntries } from "./log-entries.ts";
import { addSeqs, countSeqs, hasSeq, removeSeqs } from "./seq-ranges.ts";

export type EventLogPorts = {
  readonly database: EventLogDatabase;
  readonly randomUuid: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
};

/** The event log in IndexedDB: rows for what is new, packed segments for what is older; one transaction a call. */
export function createIndexedDbEventLog({ database, randomUuid, randomBytes }: EventLogPorts): EventLog {
  const tables = [database.head, database.tail, database.segments];
  const write = <T>(work: (head: LogHead) => Promise<T>) =>
    database.transaction("rw", tables, async () => work(await openHead()));
  const read = write; // the first reader may be the one that names the device

  async function openHead(): Promise<LogHead> {
    const known = await database.head.get("head");
    if (known) return known;
    const head: LogHead = { id: "head", device: randomUuid(), lastSeq: 0, pending: [] };
    await database.head.put(head);
    return head;
  }

  async function appendAll(head: LogHead, filtered: readonly FilteredEvent[]): Promise<readonly ActivityEvent[]> {
    const device = v.parse(deviceIdSchema, head.device);
    const events = filtered.map((event, index) =>
      sequenceEvent(event, { device, seq: head.lastSeq + 1 + index, randomBytes: randomBytes(sequenceRandomBytes) }),
    );
    const rows = events.map((event) => ({ seq: event.seq, json: JSON.stringify({ kind: "event", event }) }));
    await database.tail.bulkAdd(rows);
    const pending = addSeqs(
      head.pending,
      events.map(({ seq }) => seq),
    );
    await database.head.put({ ...head, lastSeq: head.lastSeq + events.length, pending });
    await packTail(database);
    return events;
  }

  async function bury(head: LogHead, isBuried: (event: ActivityEvent) => boolean, removed: Tombstone["removed"]) {
    const device = v.parse(deviceIdSchema, head.device);
    const buried: number[] = [];
    await rewriteEntries(database, (entry) => {
      if (entry.kind === "tombstone" || !isBuried(entry.event)) return entry;
      buried.push(entry.event.seq);
      return { kind: "tombstone", tombstone: { device, seq: entry.event.seq, removed } };
    });
    const next = { ...head, pending: addSeqs(head.pending, buried) };
    await database.head.put(next);
    return next;
  }

  return {
    device: () => read(async (head) => v.parse(deviceIdSchema, head.device)),
    append: (events) => caught(write((head) => appendAll(head, events))),
    pending: (limit) =>
      read(async ({ pending }) => {
        const first = pending[0]?.[0];
        if (first === undefined) return [];
        const entries = await readEntries(database, { seq: first });
        return takeBatch(
          entries.filter((entry) => hasSeq(pending, entrySeq(entry))),
          limit,
        );
      }),
    pendingCount: () => read(async ({ pending }) => countSeqs(pending)),
    acknowledge: (sent) =>
      write(async (head) => {
        const first = Math.min(...sent.map(({ seq }) => seq));
        const kinds = new Map(
          (await readEntries(database, { seq: first })).map((entry) => [entrySeq(entry), entry.kind]),
        );
        const settled = sent.filter(({ seq, kind }) => kinds.get(seq) === kind).map(({ seq }) => seq);
        await database.head.put({ ...head, pending: removeSeqs(head.pending, settled) });
      }),
    remove: (seqs, reason) => {
      const unwanted = new Set(seqs);
      return write(async (head) => void (await bury(head, ({ seq }) => unwanted.has(seq), reason)));
    },
    read: (since) =>
      read(async () => (await readEntries(database, { at: since })).flatMap((entry) => eventsSince(entry, since))),
    forget: (before) =>
      write(async (head) => {
        const isUnsent = ({ at, seq }: ActivityEvent) => at < before && hasSeq(head.pending, seq);
        const next = await bury(head, isUnsent, "deletion");
        await rewriteEntries(database, (entry) => (isForgotten(entry, before, next) ? undefined : entry));
      }),
    erase: () =>
      write(async (head) => {
        await Promise.all([database.tail.clear(), database.segments.clear()]);
        await database.head.put({ ...head, pending: [] });
      }),
  };
}

const eventsSince = (entry: LogEntry, since: number): readonly ActivityEvent[] =>
  entry.kind === "event" && entry.event.at >= since ? [entry.event] : [];

function isForgotten(entry: LogEntry, before: number, { pending }: LogHead): boolean {
  if (hasSeq(pending, entrySeq(entry))) return false;
  return entry.kind === "tombstone" || entry.event.at < before;
}

/** A storage says by the name of its error what is wrong with it; all or nothing was written either way. */
async function caught<T>(work: Promise<T>): Promise<Result<T, EventLogFailure>> {
  try {
    return success(await work);
  } catch (error) {
    const names = error instanceof Error ? [error.name, errorName(error.cause), errorName(innerOf(error))] : [];
    if (names.includes("QuotaExceededError")) return failure("store-full");
    return failure("store-unavailable", names[0] ?? "unknown");
  }
}

const errorName = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : "");
const innerOf = (error: Error): unknown => ("inner" in error ? error.inner : undefined);
