import type { ActivityEvent } from "../events/index.ts";
import type { BatchLimit, LogEntry } from "./event-log.ts";
import { entryBytes } from "./take-batch.ts";

/** So many events, and so large in all (UTF-8 bytes of their JSON), may wait for the server. */
export const outboxLimit: BatchLimit = { events: 50_000, bytes: 20_000_000 };

/** By schema the JSON of no event is larger, in bytes: fewer entries than the limit has room for need not be looked at. */
export const largestEventBytes = 1200;

export const isOverflowPossible = (pending: number, { events, bytes }: BatchLimit): boolean =>
  pending > Math.min(events, bytes / largestEventBytes);

/** A save that is followed by another one of the same file within this time says nothing that the other does not, in seconds. */
const repeatSeconds = 600;

/** What an event is worth for finding routines, the least first; of equal ones the oldest is given up first. */
const worths = ["not-by-person", "repeated", "looked-at", "step"] as const;
type Worth = (typeof worths)[number];

type Weighed = { readonly seq: number; readonly at: number; readonly bytes: number; worth: Worth };

export type OverflowScale = {
  /** The next pending entry, in order of `seq`. */
  readonly add: (entry: LogEntry) => void;
  /** The numbers of those that are given up. */
  readonly choose: () => ReadonlySet<number>;
};

/**
 * Chooses what is given up when more events wait than may. Takes them one by one and remembers only their weights: a full
 * outbox need not be in memory. What is kept here already does not wait, and the place of a removed one is never given up:
 * it tells the server why there is a gap.
 */
export function createOverflowScale(limit: BatchLimit): OverflowScale {
  const waiting: Weighed[] = [];
  const lastSaves = new Map<string, Weighed>();
  return {
    add: (entry) => {
      if (entry.kind === "tombstone" || entry.isKept) return;
      const { event } = entry;
      const weighed = { seq: event.seq, at: event.at, bytes: entryBytes(entry), worth: weighEvent(event) };
      waiting.push(weighed);
      const file = event.path ?? event.file;
      if (weighed.worth !== "step" || event.operation !== "modify" || file === undefined) return;
      const before = lastSaves.get(file);
      if (before && Math.abs(event.at - before.at) <= repeatSeconds) before.worth = "repeated";
      lastSaves.set(file, weighed);
    },
    choose: () => new Set(chooseWeighed(waiting, limit)),
  };
}

function chooseWeighed(waiting: readonly Weighed[], limit: BatchLimit): readonly number[] {
  let events = waiting.length - limit.events;
  let bytes = waiting.reduce((sum, one) => sum + one.bytes, 0) - limit.bytes;
  const chosen: number[] = [];
  for (const worth of worths) {
    for (const one of waiting) {
      if (events <= 0 && bytes <= 0) return chosen;
      if (one.worth !== worth) continue;
      chosen.push(one.seq);
      events -= 1;
      bytes -= one.bytes;
    }
  }
  return chosen;
}

function weighEvent({ cause, operation }: ActivityEvent): Worth {
  if (cause === "program" || cause === "vcs" || cause === "sync") return "not-by-person";
  return operation === "open" || cause === "unknown" ? "looked-at" : "step";
}

export const markOverflow =
  (chosen: ReadonlySet<number>) =>
  (entry: LogEntry): LogEntry =>
    entry.kind === "event" && chosen.has(entry.event.seq) ? { ...entry, isKept: true, isOverflow: true } : entry;

export const isOverflow = (entry: LogEntry | undefined): boolean =>
  entry?.kind === "event" && entry.isOverflow === true;
