import { addSeqs, entrySeq, entryToSend, hasSeq, removeSeqs } from "@floyo/core/sync";
import type { LogEntry, SentEntry, SeqRanges, Tombstone } from "@floyo/core/sync";
import type { DurableFiles } from "./durable-files.ts";
import { writeLedger } from "./log-ledger.ts";
import { encodeSegment, segmentFirst } from "./log-segment.ts";
import { segmentsFrom, type LogReader, type OpenLog } from "./read-log.ts";

/** The log while its lock is held. */
export type HeldLog = { readonly files: DurableFiles; readonly reader: LogReader; readonly log: OpenLog };

/** Of what was sent, that which is still the same settles. */
export async function acknowledgeEntries(held: HeldLog, sent: readonly SentEntry[]): Promise<void> {
  const { reader, log } = held;
  const kinds = new Map(sent.map(({ seq, kind }) => [seq, kind]));
  const settled: number[] = [];
  for (const name of segmentsFrom(log, Math.min(...kinds.keys()))) {
    const entries = await reader.readSegment(log, name);
    settled.push(...entries.filter((entry) => kinds.get(entrySeq(entry)) === entryToSend(entry).kind).map(entrySeq));
    if (settled.length === kinds.size) break;
  }
  await settle(held, addSeqs(log.ledger.settled, settled));
}

/** First the ledger, then the segments: a crash in between sends an event again, and never hides a tombstone. */
export async function removeEvents(
  held: HeldLog,
  seqs: readonly number[],
  reason: Tombstone["removed"],
): Promise<void> {
  const { reader, log } = held;
  const asked = new Set(seqs);
  const isBuried = (entry: LogEntry) => entry.kind === "event" && asked.has(entry.event.seq);
  const buried: number[] = [];
  for (const name of log.segments) {
    buried.push(...(await reader.readSegment(log, name)).filter(isBuried).map(entrySeq));
  }
  if (buried.length === 0) return;
  await settle(held, removeSeqs(log.ledger.settled, buried));
  await rewriteSegments(held, (entry) => (isBuried(entry) ? toTombstone(held, entrySeq(entry), reason) : entry));
}

/** Of what is not settled, the numbers alone are to be sent. */
export const keepUnsettled = (held: HeldLog): Promise<void> =>
  rewriteSegments(held, (entry) =>
    entry.kind === "event" && !entry.isKept && !hasSeq(held.log.ledger.settled, entry.event.seq)
      ? { ...entry, isKept: true }
      : entry,
  );

/** Events from before this time go; those that were never sent leave a tombstone, settled tombstones go too. */
export async function forgetEvents(held: HeldLog, before: number): Promise<void> {
  const isSettled = (entry: LogEntry) => hasSeq(held.log.ledger.settled, entrySeq(entry));
  await rewriteSegments(held, (entry) => {
    if (entry.kind === "tombstone") return isSettled(entry) ? undefined : entry;
    if (entry.event.at >= before) return entry;
    return isSettled(entry) ? undefined : toTombstone(held, entry.event.seq, "deletion");
  });
}

export async function eraseEntries(held: HeldLog): Promise<void> {
  const { files, log } = held;
  await settle(held, log.lastSeq > 0 ? [[1, log.lastSeq]] : []);
  for (const name of log.segments) await files.remove(name);
}

const settle = ({ files, log }: HeldLog, settled: SeqRanges): Promise<void> =>
  writeLedger(files, { ...log.ledger, settled });

/** Rewrites the segments in which `change` says something else than the entry itself; `undefined` takes it out. */
async function rewriteSegments(
  { files, reader, log }: HeldLog,
  change: (entry: LogEntry) => LogEntry | undefined,
): Promise<void> {
  for (const name of log.segments) {
    const entries = await reader.readSegment(log, name);
    const changed = entries.map(change);
    if (changed.every((entry, index) => entry === entries[index])) continue;
    const left = changed.filter((entry) => entry !== undefined);
    if (left.length === 0 && name !== log.tail?.name) await files.remove(name);
    else await files.replace(name, encodeSegment(log.ledger.device, segmentFirst(name), left));
  }
}

const toTombstone = ({ log }: HeldLog, seq: number, removed: Tombstone["removed"]): LogEntry => ({
  kind: "tombstone",
  tombstone: { device: log.ledger.device, seq, removed },
});
