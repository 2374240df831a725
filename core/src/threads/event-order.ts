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

/** As `orderSeen`, of whatever has an event; in the one order. */
export function orderByCause<T>(sorted: readonly T[], eventOf: (item: T) => TrackedEvent): readonly T[] {
  if (!mayDisagree(sorted.map(eventOf))) return sorted;
  const read = createReader();
  const itemBySeen = new Map(sorted.map((item) => [read(eventOf(item)), item]));
  return orderSeen([...itemBySeen.keys()]).flatMap((seen) => itemBySeen.get(seen) ?? []);
}

/** `turn`: before (-1) or after (1) the others of that second. */
type Placed = { readonly seen: Seen; readonly at: number; readonly turn: number };

/**
 * The order in which files are followed, of events in the one order. Where the clocks of two devices disagree, a
 * download goes before the other device's first sight of its bytes, and an upload after the other device's save of
 * its bytes; at most five minutes either way.
 */
export function orderSeen(sorted: readonly Seen[]): readonly Seen[] {
  if (!mayDisagree(sorted.map(({ event }) => event))) return sorted;
  const sights = findSights(sorted);
  const placed = sorted.map((seen) => placeSeen(seen, sights));
  // Stable sort: equal times keep the one order of events.
  return placed.sort((a, b) => a.at - b.at || a.turn - b.turn).map(({ seen }) => seen);
}

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

function placeSeen(seen: Seen, sights: Sights): Placed {
  const { at, operation } = seen.event;
  if (operation !== "download" && operation !== "upload") return { seen, at, turn: 0 };
  const isDownload = operation === "download";
  const sight = isDownload ? sights.findEarliestUse(seen) : sights.findSource(seen);
  if (sight === undefined) return { seen, at, turn: 0 };
  return isDownload ? { seen, at: Math.min(at, sight.at), turn: -1 } : { seen, at: Math.max(at, sight.at), turn: 1 };
}
