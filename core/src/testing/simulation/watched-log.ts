import { failure } from "../../result.ts";
import { type BatchLimit, entrySeq, entryToSend, type EventLog } from "../../sync/index.ts";
import type { MemoryDisk } from "../memory-event-log.ts";
import type { Ledger } from "./ledger.ts";

/** Does something on the disk, in its turn; rejects when the disk refuses, and never settles when the program dies. */
export type UseDisk = <T>(work: () => T | Promise<T>) => Promise<T>;

type Watched = {
  readonly log: EventLog;
  readonly disk: MemoryDisk;
  readonly ledger: Ledger;
  readonly use: UseDisk;
  readonly onViolation: (words: string) => void;
};

/** A log over a disk that can refuse, and what it promised to the person, written down where the log can't reach it. */
export function watchLog({ log, disk, ledger, use, onViolation }: Watched): EventLog {
  const eventsOf = (isMeant: (seq: number) => boolean) =>
    [...disk.entries.values()].flatMap((entry) =>
      entry.kind === "event" && isMeant(entry.event.seq) ? [entry.event] : [],
    );
  const isPending = (seq: number) => !disk.acknowledged.has(seq);
  /** Numbers of the events that the server is yet to get. */
  const waiting = () =>
    [...disk.entries].flatMap(([seq, entry]) => (entryToSend(entry).kind === "event" && isPending(seq) ? [seq] : []));

  /** `choose` names what is taken back at the moment when the disk does it. */
  async function takeBack(choose: () => readonly number[], work: () => Promise<void>): Promise<void> {
    const seqs = await use(async () => {
      const chosen = choose();
      await work();
      for (const seq of chosen) ledger.takenBack.add(seq);
      return chosen;
    });
    for (const seq of seqs) ledger.neverAgain.add(seq);
  }

  async function keepOverflow(limit: BatchLimit): Promise<void> {
    const given = await use(async () => {
      const before = waiting();
      await log.keepOverflow(limit);
      const left = new Set(waiting());
      const chosen = before.filter((seq) => !left.has(seq));
      if (left.size !== Math.min(before.length, limit.events)) onViolation("more was given up than had to be, or less");
      if (Math.max(...chosen) > Math.min(...left)) onViolation(`the newer was given up: ${chosen.join()}`);
      for (const seq of chosen) {
        ledger.takenBack.add(seq);
        ledger.overflowed.add(seq);
      }
      return chosen;
    });
    for (const seq of given) ledger.neverAgain.add(seq);
  }

  return {
    device: () => log.device(),
    append: async (filtered) => {
      const appended = await use(async () => {
        const result = await log.append(filtered);
        if (result.ok) for (const { seq, id } of result.value) ledger.written.set(seq, id);
        return result;
      }).catch(() => failure("store-full"));
      if (!appended.ok) return appended;
      for (const { seq, id } of appended.value) if (!ledger.erased.has(seq)) ledger.promised.set(seq, id);
      return appended;
    },
    pending: (limit) => use(() => log.pending(limit)),
    pendingCount: () => log.pendingCount(),
    acknowledge: (sent) => use(() => log.acknowledge(sent)),
    remove: (seqs, reason) =>
      reason === "quarantine"
        ? use(() => log.remove(seqs, reason))
        : takeBack(
            () => {
              const chosen = eventsOf((seq) => seqs.includes(seq)).map(({ seq }) => seq);
              for (const seq of chosen) ledger.overflowed.delete(seq);
              return chosen;
            },
            () => log.remove(seqs, reason),
          ),
    keepHere: () =>
      takeBack(
        () => eventsOf(isPending).map(({ seq }) => seq),
        () => log.keepHere(),
      ),
    keepOverflow,
    overflowCount: () => log.overflowCount(),
    read: (since) => log.read(since),
    forget: (before) =>
      takeBack(
        () => {
          const old = eventsOf(() => true).filter(({ at }) => at < before);
          for (const { seq } of old) ledger.forgotten.add(seq);
          return old.map(({ seq }) => seq).filter(isPending);
        },
        () => log.forget(before),
      ),
    erase: async () => {
      const dropped = await use(async () => {
        const pending = [...disk.entries.values()].map(entrySeq).filter(isPending);
        for (const seq of disk.entries.keys()) ledger.forgotten.add(seq);
        await log.erase();
        ledger.erasedThrough = disk.lastSeq;
        for (const seq of pending) {
          ledger.promised.delete(seq);
          ledger.takenBack.delete(seq); // what the server was not yet told of, it never hears
          ledger.erased.add(seq);
        }
        return pending;
      });
      for (const seq of dropped) ledger.neverAgain.add(seq);
    },
  };
}
