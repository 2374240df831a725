import type { DeviceId, FilteredEvent } from "@floyo/core/events";
import { failure, success } from "@floyo/core/result";
import { entrySeq, sequenceEvent, sequenceRandomBytes, takeBatch } from "@floyo/core/sync";
import type { EventLog, LogEntry, SentEntry, Tombstone } from "@floyo/core/sync";
import type { DurableFiles } from "./durable-files.ts";
import { writeLedger } from "./log-ledger.ts";
import { encodeEntries, encodeSegment, segmentFirst, segmentName } from "./log-segment.ts";
import { createLogReader, type OpenLog } from "./read-log.ts";
import { addSeqs, countSeqs, firstMissing, hasSeq, removeSeqs } from "./seq-ranges.ts";

export type FileEventLogPorts = {
  readonly files: DurableFiles;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly newDevice: () => DeviceId;
  /** A segment that would grow over this is closed. */
  readonly segmentBytes: number;
};

/** A day of doubt between the clock of the file system and that of the events. */
const clockDoubtSeconds = 86_400;

/**
 * The event log in files: segments of checked lines, only the last of which grows, and a small ledger of what is settled.
 * Nothing is held in memory but where the tail ends, and that is looked at again before each append: other windows write too.
 */
export function createFileEventLog({ files, randomBytes, newDevice, segmentBytes }: FileEventLogPorts): EventLog {
  const reader = createLogReader(files, newDevice);
  const withLog = <T>(task: (log: OpenLog) => Promise<T>): Promise<T> =>
    files.exclusively(async () => task(await reader.open()));

  async function write(log: OpenLog, entries: readonly LogEntry[]): Promise<void> {
    const line = encodeEntries(entries);
    const isFull = log.tail === undefined || log.tail.bytes + line.length > segmentBytes;
    const first = log.lastSeq + 1;
    if (isFull) await files.replace(segmentName(first), encodeSegment(log.ledger.device, first, entries));
    else await files.append(log.tail.name, line);
  }

  /** Rewrites the segments in which `change` says something else than the entry itself; `undefined` takes it out. */
  async function rewrite(log: OpenLog, change: (entry: LogEntry) => LogEntry | undefined): Promise<void> {
    for (const name of log.segments) {
      const entries = await reader.readSegment(log, name);
      const changed = entries.map(change);
      if (changed.every((entry, index) => entry === entries[index])) continue;
      const left = changed.filter((entry) => entry !== undefined);
      if (left.length === 0 && name !== log.tail?.name) await files.remove(name);
      else await files.replace(name, encodeSegment(log.ledger.device, segmentFirst(name), left));
    }
  }

  async function acknowledge(log: OpenLog, sent: readonly SentEntry[]): Promise<void> {
    const kinds = new Map(sent.map(({ seq, kind }) => [seq, kind]));
    const settled: number[] = [];
    for (const name of segmentsFrom(log, Math.min(...kinds.keys()))) {
      const entries = await reader.readSegment(log, name);
      settled.push(...entries.filter((entry) => kinds.get(entrySeq(entry)) === entry.kind).map(entrySeq));
      if (settled.length === kinds.size) break;
    }
    await writeLedger(files, { ...log.ledger, settled: addSeqs(log.ledger.settled, settled) });
  }

  return {
    device: () => withLog(async ({ ledger }) => ledger.device),
    append: async (filtered) => {
      if (filtered.length === 0) return success([]);
      try {
        return success(
          await withLog(async (log) => {
            const events = numberEvents(filtered, log, randomBytes);
            await write(
              log,
              events.map((event) => ({ kind: "event", event })),
            );
            return events;
          }),
        );
      } catch (error) {
        const code = files.failureOf(error);
        if (code === undefined) throw error;
        return failure(code);
      }
    },
    pending: (limit) =>
      withLog(async (log) => {
        const found: LogEntry[] = [];
        for (const name of segmentsFrom(log, firstMissing(log.ledger.settled))) {
          const entries = await reader.readSegment(log, name);
          found.push(...entries.filter((entry) => !hasSeq(log.ledger.settled, entrySeq(entry))));
          if (found.length >= limit.events) break;
        }
        return takeBatch(found, limit);
      }),
    pendingCount: () => withLog(async ({ lastSeq, ledger }) => lastSeq - countSeqs(ledger.settled)),
    acknowledge: (sent) => withLog((log) => acknowledge(log, sent)),
    remove: (seqs, reason) =>
      withLog(async (log) => {
        const asked = new Set(seqs);
        const buried: number[] = [];
        const bury = (entry: LogEntry) => {
          if (entry.kind === "tombstone" || !asked.has(entry.event.seq)) return entry;
          buried.push(entry.event.seq);
          return toTombstone(log.ledger.device, entry.event.seq, reason);
        };
        // First the ledger: a crash in between sends an event again, never hides a tombstone.
        for (const name of log.segments) (await reader.readSegment(log, name)).forEach(bury);
        if (buried.length === 0) return;
        await writeLedger(files, { ...log.ledger, settled: removeSeqs(log.ledger.settled, buried) });
        await rewrite(log, bury);
      }),
    read: (since) =>
      withLog(async (log) => {
        const entries: LogEntry[] = [];
        for (const name of log.segments) {
          const facts = await files.inspect(name);
          if (facts === undefined || facts.modifiedMs / 1000 + clockDoubtSeconds < since) continue;
          entries.push(...(await reader.readSegment(log, name)));
        }
        return entries.flatMap((entry) => (entry.kind === "event" && entry.event.at >= since ? [entry.event] : []));
      }),
    forget: (before) =>
      withLog((log) =>
        rewrite(log, (entry) => {
          const seq = entrySeq(entry);
          const isSettled = hasSeq(log.ledger.settled, seq);
          if (entry.kind === "tombstone") return isSettled ? undefined : entry;
          if (entry.event.at >= before) return entry;
          return isSettled ? undefined : toTombstone(log.ledger.device, seq, "deletion");
        }),
      ),
    erase: () =>
      withLog(async (log) => {
        const settled = log.lastSeq > 0 ? ([[1, log.lastSeq]] as const) : [];
        await writeLedger(files, { ...log.ledger, settled });
        for (const name of log.segments) await files.remove(name);
      }),
  };
}

function numberEvents(filtered: readonly FilteredEvent[], log: OpenLog, randomBytes: (length: number) => Uint8Array) {
  return filtered.map((event, index) => {
    const seq = log.lastSeq + index + 1;
    return sequenceEvent(event, { device: log.ledger.device, seq, randomBytes: randomBytes(sequenceRandomBytes) });
  });
}

const toTombstone = (device: DeviceId, seq: number, removed: Tombstone["removed"]): LogEntry => ({
  kind: "tombstone",
  tombstone: { device, seq, removed },
});

/** The segments that can hold this number or later ones. */
const segmentsFrom = (log: OpenLog, seq: number): readonly string[] =>
  log.segments.filter((_, index) => {
    const next = log.segments[index + 1];
    return next === undefined || segmentFirst(next) > seq;
  });
