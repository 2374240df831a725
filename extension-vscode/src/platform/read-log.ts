import type { DeviceId } from "@floyo/core/events";
import {
  countSeqs,
  firstMissingSeq,
  hasSeq,
  isOverflow,
  lastSeqOf,
  seqsToRanges,
  type LogEntry,
} from "@floyo/core/sync";
import type { DurableFiles } from "./durable-files.ts";
import { readLedger, writeLedger, type LogLedger } from "./log-ledger.ts";
import {
  decodeSegment,
  encodeSegment,
  isReadable,
  isSegmentName,
  segmentFirst,
  type StoredEntry,
  storedSeq,
} from "./log-segment.ts";

/** The log as it stands on disk while the lock is held. */
export type OpenLog = {
  readonly ledger: LogLedger;
  /** Names, oldest first. */
  readonly segments: readonly string[];
  readonly lastSeq: number;
  readonly tail: { readonly name: string; readonly bytes: number } | undefined;
};

export type Tail = { readonly name: string; readonly bytes: number; readonly lastSeq: number };

export type LogReader = {
  readonly open: () => Promise<OpenLog>;
  /** Where the tail ends after an append of our own: it need not be read again. */
  readonly noteTail: (tail: Tail) => void;
  readonly readSegment: (log: Pick<OpenLog, "ledger">, name: string) => Promise<readonly StoredEntry[]>;
};

/** The segments that can hold this number or later ones. */
export const segmentsFrom = ({ segments }: OpenLog, seq: number): readonly string[] =>
  segments.filter((_, index) => {
    const next = segments[index + 1];
    return next === undefined || segmentFirst(next) > seq;
  });

export const countUnsettled = ({ lastSeq, ledger }: OpenLog): number => lastSeq - countSeqs(ledger.settled);

/** What waits and can be read, oldest first, one segment at a time, as long as `visit` wants more. */
export async function visitUnsettled(
  reader: LogReader,
  log: OpenLog,
  visit: (entries: readonly LogEntry[]) => boolean,
): Promise<void> {
  const { settled } = log.ledger;
  for (const name of segmentsFrom(log, firstMissingSeq(settled))) {
    const entries = (await reader.readSegment(log, name)).filter(isReadable);
    if (!visit(entries.filter((entry) => !hasSeq(settled, storedSeq(entry))))) return;
  }
}

/** Opens and mends. All calls come while the lock is held. */
export function createLogReader(files: DurableFiles, newDevice: () => DeviceId): LogReader {
  let knownTail: Tail | undefined;

  async function readSegment(log: Pick<OpenLog, "ledger">, name: string): Promise<readonly StoredEntry[]> {
    const bytes = await files.read(name);
    if (bytes === undefined) return [];
    const segment = decodeSegment(bytes, segmentFirst(name));
    if (!segment.needsRepair) return segment.entries;
    const entries = withLostEntries(segment.entries, segment.lost, log.ledger);
    await files.replace(name, encodeSegment(log.ledger.device, segmentFirst(name), entries));
    return entries;
  }

  async function readTail(ledger: LogLedger, name: string): Promise<Tail> {
    const before = await files.inspect(name);
    if (before !== undefined && knownTail?.name === name && knownTail.bytes === before.bytes) return knownTail;
    const entries = await readSegment({ ledger }, name);
    const last = entries.at(-1);
    const bytes = (await files.inspect(name))?.bytes ?? 0;
    return { name, bytes, lastSeq: last === undefined ? segmentFirst(name) - 1 : storedSeq(last) };
  }

  return {
    noteTail: (tail) => {
      knownTail = tail;
    },
    readSegment,
    open: async () => {
      const segments = (await files.list()).filter(isSegmentName);
      const ledger = (await readLedger(files)) ?? (await makeLedger(files, segments, newDevice));
      const name = segments.at(-1);
      knownTail = name === undefined ? undefined : await readTail(ledger, name);
      const lastSeq = Math.max(knownTail?.lastSeq ?? 0, lastSeqOf(ledger.settled));
      return { ledger, segments, lastSeq, tail: knownTail };
    },
  };
}

/** A number whose event the disk damaged stays as a tombstone: gaps are declared, never silent. */
function withLostEntries(
  entries: readonly StoredEntry[],
  lost: readonly number[],
  ledger: LogLedger,
): readonly StoredEntry[] {
  const tombstones = lost
    .filter((seq) => !hasSeq(ledger.settled, seq))
    .map((seq): StoredEntry => ({
      kind: "tombstone",
      tombstone: { device: ledger.device, seq, removed: "quarantine" },
    }));
  return [...entries, ...tombstones].toSorted((left, right) => storedSeq(left) - storedSeq(right));
}

/** The first time, or after damage: what stands in the segments is pending again (the server knows it), what does not is settled. */
async function makeLedger(
  files: DurableFiles,
  segments: readonly string[],
  newDevice: () => DeviceId,
): Promise<LogLedger> {
  let device: DeviceId | undefined;
  let lastSeq = 0;
  let overflow = 0;
  const present = new Set<number>();
  for (const name of segments) {
    const segment = decodeSegment((await files.read(name)) ?? new Uint8Array(), segmentFirst(name));
    device ??= segment.device;
    overflow += segment.entries.filter(isReadable).filter(isOverflow).length;
    const seqs = [...segment.entries.map(storedSeq), ...segment.lost];
    for (const seq of seqs) present.add(seq);
    lastSeq = Math.max(lastSeq, segmentFirst(name) - 1, ...seqs);
  }
  const absent = Array.from({ length: lastSeq }, (_, index) => index + 1).filter((seq) => !present.has(seq));
  const ledger = { device: device ?? newDevice(), settled: seqsToRanges(absent), overflow };
  await writeLedger(files, ledger);
  return ledger;
}
