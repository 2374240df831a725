import * as v from "valibot";
import { deviceIdSchema, type ActivityEvent, type DeviceId } from "../events/index.ts";
import { success } from "../result.ts";
import {
  buryEvent,
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
  /** Tells the events of copies of one disk apart. */
  copy: number;
  readonly entries: Map<number, LogEntry>;
  readonly acknowledged: Set<number>;
};

export function createMemoryDisk(device = "00000000-0000-4000-8000-000000000001"): MemoryDisk {
  return { device: v.parse(deviceIdSchema, device), lastSeq: 0, copy: 0, entries: new Map(), acknowledged: new Set() };
}

/** As a profile is copied, or a backup restored beside the device that it was made of. `copy`: a number of its own, to 255. */
export function copyMemoryDisk(disk: MemoryDisk, copy: number): MemoryDisk {
  return { ...disk, copy, entries: new Map(disk.entries), acknowledged: new Set(disk.acknowledged) };
}

/** Ids must differ, not be secret, in a test: the number itself is the random part, and the end of the device's id, and the copy. */
function seqToBytes({ device, copy }: MemoryDisk, seq: number): Uint8Array {
  const bytes = Uint8Array.from(
    { length: sequenceRandomBytes },
    (_, index) => Math.floor(seq / 256 ** (9 - index)) % 256,
  );
  bytes[0] = Number.parseInt(device.slice(-2), 16);
  bytes[1] = copy;
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
  const bury = (event: ActivityEvent, removed: Tombstone["removed"]) => {
    disk.entries.set(event.seq, buryEvent(event, removed));
    disk.acknowledged.delete(event.seq);
  };
  const events = () => inOrder().flatMap((entry): ActivityEvent[] => (entry.kind === "event" ? [entry.event] : []));

  return {
    device: async () => disk.device,
    append: async (filtered) => {
      const numbered = filtered.map((event, index) => {
        const seq = disk.lastSeq + index + 1;
        return sequenceEvent(event, { device: disk.device, seq, randomBytes: seqToBytes(disk, seq) });
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
      for (const seq of seqs) {
        const entry = disk.entries.get(seq);
        if (entry?.kind === "event") bury(entry.event, reason);
      }
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
      for (const event of events()) {
        if (event.at >= before) continue;
        if (disk.acknowledged.delete(event.seq)) disk.entries.delete(event.seq);
        else bury(event, "deletion");
      }
    },
    erase: async () => {
      disk.entries.clear();
      disk.acknowledged.clear();
    },
  };
}
