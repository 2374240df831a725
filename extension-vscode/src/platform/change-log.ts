import {
  addSeqs,
  buryEvent,
  createOverflowScale,
  entrySeq,
  entryToSend,
  hasSeq,
  isOverflow,
  isOverflowPossible,
  markOverflow,
  removeSeqs,
} from "@floyo/core/sync";
import type { BatchLimit, LogEntry, SentEntry, Tombstone } from "@floyo/core/sync";
import type { DurableFiles } from "./durable-files.ts";
import { writeLedger, type LogLedger } from "./log-ledger.ts";
import { encodeSegment, isReadable, segmentFirst, type StoredEntry, storedSeq } from "./log-segment.ts";
import { countUnsettled, segmentsFrom, visitUnsettled, type LogReader, type OpenLog } from "./read-log.ts";

/** The log while its lock is held. */
export type HeldLog = { readonly files: DurableFiles; readonly reader: LogReader; readonly log: OpenLog };

/** Of what was sent, that which is still the same settles. */
export async function acknowledgeEntries(held: HeldLog, sent: readonly SentEntry[]): Promise<void> {
  const { reader, log } = held;
  const kinds = new Map(sent.map(({ seq, kind }) => [seq, kind]));
  const settled: number[] = [];
  for (const name of segmentsFrom(log, Math.min(...kinds.keys()))) {
    const entries = (await reader.readSegment(log, name)).filter(isReadable);
    settled.push(...entries.filter((entry) => kinds.get(entrySeq(entry)) === entryToSend(entry).kind).map(entrySeq));
    if (settled.length === kinds.size) break;
  }
  await changeLedger(held, { settled: addSeqs(log.ledger.settled, settled) });
}

/** First the ledger, then the segments: a crash in between sends an event again, and never hides a tombstone. */
export async function removeEvents(
  held: HeldLog,
  seqs: readonly number[],
  reason: Tombstone["removed"],
): Promise<void> {
  const { reader, log } = held;
  const asked = new Set(seqs);
  const isBuried = (entry: StoredEntry): entry is LogEntry & { kind: "event" } =>
    entry.kind === "event" && asked.has(entry.event.seq);
  const buried: number[] = [];
  for (const name of log.segments) {
    buried.push(...(await reader.readSegment(log, name)).filter(isBuried).map(storedSeq));
  }
  if (buried.length === 0) return;
  const changed = await changeLedger(held, { settled: removeSeqs(log.ledger.settled, buried) });
  await rewriteSegments(changed, (entry) => (isBuried(entry) ? buryEvent(entry.event, reason) : entry));
}

/** Of what is not settled, the numbers alone are to be sent; what can't be read can't be kept for the history either. */
export async function keepUnsettled(held: HeldLog): Promise<void> {
  const { device, settled } = held.log.ledger;
  await rewriteSegments(held, (entry) => {
    if (hasSeq(settled, storedSeq(entry))) return entry;
    if (entry.kind === "unread") return { kind: "tombstone", tombstone: { device, seq: entry.seq, removed: "veto" } };
    return entry.kind === "event" && !entry.isKept ? { ...entry, isKept: true } : entry;
  });
}

/** Of what waits beyond the limit, too, the numbers alone are to be sent. */
export async function keepOverflow(held: HeldLog, limit: BatchLimit): Promise<void> {
  const { reader, log } = held;
  if (!isOverflowPossible(countUnsettled(log), limit)) return;
  const scale = createOverflowScale(limit);
  await visitUnsettled(reader, log, (entries) => {
    entries.forEach(scale.add);
    return true;
  });
  const chosen = scale.choose();
  const mark = markOverflow(chosen);
  if (chosen.size > 0) await rewriteSegments(held, (entry) => (isReadable(entry) ? mark(entry) : entry));
}

/** Events from before this time go; those that were never sent leave a tombstone, settled tombstones go too. */
export async function forgetEvents(held: HeldLog, before: number): Promise<void> {
  const isSettled = (entry: LogEntry) => hasSeq(held.log.ledger.settled, entrySeq(entry));
  await rewriteSegments(held, (entry) => {
    if (entry.kind === "unread") return entry;
    if (entry.kind === "tombstone") return isSettled(entry) ? undefined : entry;
    if (entry.event.at >= before) return entry;
    return isSettled(entry) ? undefined : buryEvent(entry.event, "deletion");
  });
}

export async function eraseEntries(held: HeldLog): Promise<void> {
  const { files, log } = held;
  await changeLedger(held, { settled: log.lastSeq > 0 ? [[1, log.lastSeq]] : [], overflow: 0 });
  for (const name of log.segments) await files.remove(name);
}

async function changeLedger(held: HeldLog, change: Partial<LogLedger>): Promise<HeldLog> {
  const ledger = { ...held.log.ledger, ...change };
  await writeLedger(held.files, ledger);
  return { ...held, log: { ...held.log, ledger } };
}

/**
 * Rewrites the segments in which `change` says something else than the entry itself; `undefined` takes it out. The overflow is
 * counted anew each time: after a crash in between the next rewrite says how much there is.
 */
async function rewriteSegments(held: HeldLog, change: (entry: StoredEntry) => StoredEntry | undefined): Promise<void> {
  const { files, reader, log } = held;
  let overflow = 0;
  for (const name of log.segments) {
    const entries = await reader.readSegment(log, name);
    const changed = entries.map(change);
    const left = changed.filter((entry) => entry !== undefined);
    overflow += left.filter(isReadable).filter(isOverflow).length;
    if (changed.every((entry, index) => entry === entries[index])) continue;
    if (left.length === 0 && name !== log.tail?.name) await files.remove(name);
    else await files.replace(name, encodeSegment(log.ledger.device, segmentFirst(name), left));
  }
  if (overflow !== log.ledger.overflow) await changeLedger(held, { overflow });
}
