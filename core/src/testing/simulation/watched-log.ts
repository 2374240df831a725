import { failure } from "../../result.ts";
import { entrySeq, type EventLog } from "../../sync/index.ts";
import type { MemoryDisk } from "../memory-event-log.ts";
import type { Ledger } from "./ledger.ts";

/** Does something on the disk, in its turn; rejects when the disk refuses, and never settles when the program dies. */
export type UseDisk = <T>(work: () => T | Promise<T>) => Promise<T>;

type Watched = { readonly log: EventLog; readonly disk: MemoryDisk; readonly ledger: Ledger; readonly use: UseDisk };

/** A log over a disk that can refuse, and what it promised to the person, written down where the log can't reach it. */
export function watchLog({ log, disk, ledger, use }: Watched): EventLog {
  const eventsOf = (isMeant: (seq: number) => boolean) =>
    [...disk.entries.values()].flatMap((entry) =>
      entry.kind === "event" && isMeant(entry.event.seq) ? [entry.event] : [],
    );
  const isPending = (seq: number) => !disk.acknowledged.has(seq);

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
            () => eventsOf((seq) => seqs.includes(seq)).map(({ seq }) => seq),
            () => log.remove(seqs, reason),
          ),
    keepHere: () =>
      takeBack(
        () => eventsOf(isPending).map(({ seq }) => seq),
        () => log.keepHere(),
      ),
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
