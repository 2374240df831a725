import * as v from "valibot";
import { deviceIdSchema, type ActivityEvent, type DeviceId } from "../events/index.ts";
import { success } from "../result.ts";
import {
  createOverflowScale,
  entrySeq,
  entryToSend,
  isOverflow,
  isOverflowPossible,
  markOverflow,
  sequenceEvent,
  sequenceRandomBytes,
  takeBatch,
} from "../sync/index.ts";
import type { EventLog, LogEntry, Tombstone } from "../sync/index.ts";

/** What survives when a memory log is closed: hand it to the next `createMemoryEventLog`. */
export type MemoryDisk = {
  device: DeviceId;
  lastSeq: number;
  readonly entries: Map<number, LogEntry>;
  readonly acknowledged: Set<number>;
};

export function createMemoryDisk(device = "00000000-0000-4000-8000-000000000001"): MemoryDisk {
  return { device: v.parse(deviceIdSchema, device), lastSeq: 0, entries: new Map(), acknowledged: new Set() };
}

/** Ids must differ, not be secret, in a test: the number itself is the random part, and the end of the device's id. */
function seqToBytes(device: DeviceId, seq: number): Uint8Array {
  const bytes = Uint8Array.from(
    { length: sequenceRandomBytes },
    (_, index) => Math.floor(seq / 256 ** (9 - index)) % 256,
  );
  bytes[0] = Number.parseInt(device.slice(-2), 16);
  return bytes;
}

/** The event log in memory: the reference for the adapters, and the fake for every test above them. */
export function createMemoryEventLog(disk: MemoryDisk = createMemoryDisk()): EventLog {
  const inOrder = () => [...disk.entries.values()].toSorted((left, right) => entrySeq(left) - entrySeq(right));
  const pending = () => inOrder().filter((entry) => !disk.acknowledged.has(entrySeq(entry)));
  const isStill = (seq: number, kind: LogEntry["kind"]) => {
    const entry = disk.entries.get(seq);
    return entry !== undefined && entryToSend(entry).kind === kind;
  };
  const bury = (seq: number, removed: Tombstone["removed"]) => {
    disk.entries.set(seq, { kind: "tombstone", tombstone: { device: disk.device, seq, removed } });
    disk.acknowledged.delete(seq);
  };
  const events = () => inOrder().flatMap((entry): ActivityEvent[] => (entry.kind === "event" ? [entry.event] : []));

  return {
    device: async () => disk.device,
    append: async (filtered) => {
      const numbered = filtered.map((event, index) => {
        const seq = disk.lastSeq + index + 1;
        return sequenceEvent(event, { device: disk.device, seq, randomBytes: seqToBytes(disk.device, seq) });
      });
      for (const event of numbered) disk.entries.set(event.seq, { kind: "event", event });
      disk.lastSeq += numbered.length;
      return success(numbered);
    },
    pending: async (limit) => takeBatch(pending().map(entryToSend), limit),
    pendingCount: async () => pending().length,
    acknowledge: async (sent) => {
      for (const { seq, kind } of sent) {
        if (!isStill(seq, kind)) continue;
        if (disk.entries.get(seq)?.kind === "event") disk.acknowledged.add(seq);
        else disk.entries.delete(seq);
      }
    },
    remove: async (seqs, reason) => {
      for (const seq of seqs) if (disk.entries.get(seq)?.kind === "event") bury(seq, reason);
    },
    keepHere: async () => {
      for (const entry of pending()) {
        if (entry.kind === "event") disk.entries.set(entry.event.seq, { ...entry, isKept: true });
      }
    },
    keepOverflow: async (limit) => {
      if (!isOverflowPossible(disk.entries.size, limit)) return;
      const scale = createOverflowScale(limit);
      for (const entry of pending()) scale.add(entry);
      const mark = markOverflow(scale.choose());
      for (const [seq, entry] of disk.entries) disk.entries.set(seq, mark(entry));
    },
    overflowCount: async () => inOrder().filter(isOverflow).length,
    read: async (since) => events().filter((event) => event.at >= since),
    forget: async (before) => {
      for (const { at, seq } of events()) {
        if (at >= before) continue;
        if (disk.acknowledged.delete(seq)) disk.entries.delete(seq);
        else bury(seq, "deletion");
      }
    },
    erase: async () => {
      disk.entries.clear();
      disk.acknowledged.clear();
    },
  };
}
