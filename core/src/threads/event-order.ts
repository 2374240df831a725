import { findSights, type Sights } from "./sights.ts";
import type { TrackedEvent } from "./tracked-event.ts";

/** The one order of events over all devices: by time, then device, then number. */
export function compareEvents(a: TrackedEvent, b: TrackedEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.seq - b.seq;
}

/** `turn`: before (-1) or after (1) the others of that second. */
type Placed<T> = { readonly event: T; readonly at: number; readonly turn: number };

/**
 * The order in which files are followed, of events in the one order. Where the clocks of two devices disagree, a
 * download goes before the other device's first sight of its bytes, and an upload after the other device's save of
 * its bytes; at most five minutes either way.
 */
export function orderByCause<T extends TrackedEvent>(sorted: readonly T[]): readonly T[] {
  if (sorted.every(({ device }) => device === sorted[0]?.device)) return sorted; // one clock
  const sights = findSights(sorted);
  const placed = sorted.map((event) => placeEvent(event, sights));
  // Stable sort: equal times keep the one order of events.
  return placed.sort((a, b) => a.at - b.at || a.turn - b.turn).map(({ event }) => event);
}

function placeEvent<T extends TrackedEvent>(event: T, sights: Sights): Placed<T> {
  const isDownload = event.operation === "download";
  if (!isDownload && event.operation !== "upload") return { event, at: event.at, turn: 0 };
  const sight = isDownload ? sights.findEarliestUse(event) : sights.findSource(event);
  if (sight === undefined) return { event, at: event.at, turn: 0 };
  return isDownload
    ? { event, at: Math.min(event.at, sight.at), turn: -1 }
    : { event, at: Math.max(event.at, sight.at), turn: 1 };
}
