import { createReader, type Seen } from "./seen.ts";
import { findSights, maxSkew, type Sights } from "./sights.ts";
import type { TrackedEvent } from "./tracked-event.ts";

/** The one order of events over all devices: by time, then device, then number. */
export function compareEvents(a: TrackedEvent, b: TrackedEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  if (a.seq !== b.seq) return a.seq - b.seq;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** The events in the one order; one that comes twice is there once. */
export function sortEvents<T extends TrackedEvent>(events: readonly T[]): T[] {
  const sorted = events.toSorted(compareEvents);
  return sorted.filter(({ id }, index) => id !== sorted[index + 1]?.id);
}

/**
 * The order in which files are followed, of things in the one order of their events. Where the clocks of two devices
 * disagree, a download goes before the other device's first sight of its bytes, and an upload after the other device's
 * save of its bytes; at most five minutes either way.
 */
export function orderByCause<T>(sorted: readonly T[], eventOf: (item: T) => TrackedEvent): readonly T[] {
  const events = sorted.map(eventOf);
  return mayDisagree(events) ? place(sorted, events.map(createReader())) : sorted;
}

/** As `orderByCause`, of events that have been read. */
export const orderSeen = (sorted: readonly Seen[]): readonly Seen[] =>
  mayDisagree(sorted.map(({ event }) => event)) ? place(sorted, sorted) : sorted;

/** Whether a download comes shortly after, or an upload shortly before, what another device did: nothing else moves. */
function mayDisagree(sorted: readonly TrackedEvent[]): boolean {
  let [before, otherAt, uploadAt] = [sorted[0], -Infinity, -Infinity];
  for (const event of sorted) {
    if (before === undefined) return false;
    if (before.device !== event.device) {
      if (event.at - uploadAt <= maxSkew) return true;
      [otherAt, uploadAt] = [before.at, -Infinity];
    }
    const isTransfer = event.operation === "download" || before.operation === "upload";
    if (event !== before && event.at === before.at && isTransfer) return true;
    if (event.operation === "download" && event.at - otherAt <= maxSkew) return true;
    if (event.operation === "upload") uploadAt = event.at;
    before = event;
  }
  return false;
}

/** `turn`: before (-1) or after (1) the others of that second. */
type Placed<T> = { readonly item: T; readonly at: number; readonly turn: number };

function place<T>(sorted: readonly T[], seen: readonly Seen[]): T[] {
  const sights = findSights(seen);
  const placed = sorted.flatMap((item, index): Placed<T>[] => {
    const each = seen[index];
    return each === undefined ? [] : [{ item, ...placeSeen(each, sights) }];
  });
  // Stable sort: equal times keep the one order of events.
  return placed.sort((a, b) => a.at - b.at || a.turn - b.turn).map(({ item }) => item);
}

function placeSeen(seen: Seen, sights: Sights): { readonly at: number; readonly turn: number } {
  const { at, operation } = seen.event;
  if (operation !== "download" && operation !== "upload") return { at, turn: 0 };
  const sight = operation === "download" ? sights.findEarliestUse(seen) : sights.findSource(seen);
  if (sight === undefined) return { at, turn: 0 };
  return operation === "download" ? { at: Math.min(at, sight.at), turn: -1 } : { at: Math.max(at, sight.at), turn: 1 };
}
