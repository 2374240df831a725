import { contentOf, statOf, type TrackedEvent } from "./tracked-event.ts";

/** How far the clocks of two devices may differ, in seconds. */
const maxSkew = 5 * 60;

/** The one order of events over all devices: by time, then device, then number. */
export function compareEvents(a: TrackedEvent, b: TrackedEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.seq - b.seq;
}

type Placed = { readonly event: TrackedEvent; readonly at: number; readonly turn: number };

/**
 * The order in which files are followed. Where the clocks of two devices disagree, a download goes before the other device's
 * first sight of its bytes, and an upload after the other device's save of its bytes; at most five minutes either way.
 */
export function orderByCause(sorted: readonly TrackedEvent[]): TrackedEvent[] {
  const sights = findSights(sorted);
  const placed = sorted.map((event) => placeEvent(event, sights));
  // Stable sort: equal times keep the one order of events.
  return placed.sort((a, b) => a.at - b.at || a.turn - b.turn).map(({ event }) => event);
}

function placeEvent(event: TrackedEvent, sights: ReadonlyMap<string, readonly TrackedEvent[]>): Placed {
  const kept = { event, at: event.at, turn: 0 };
  if (event.operation === "download") {
    const sight = nearbySights(event, sights)[0];
    return sight !== undefined && sight.at < event.at ? { event, at: sight.at, turn: -1 } : kept;
  }
  if (event.operation === "upload") {
    const sight = nearbySights(event, sights)[0];
    return sight !== undefined && sight.at > event.at ? { event, at: sight.at, turn: 1 } : kept;
  }
  return kept;
}

/** Events of other devices that saw the same bytes within the skew, unless those bytes were known long before. */
function nearbySights(event: TrackedEvent, sights: ReadonlyMap<string, readonly TrackedEvent[]>): TrackedEvent[] {
  const seen = sightKeys(event).flatMap((key) => sights.get(key) ?? []);
  const others = seen.filter((sight) => sight !== event && sight.device !== event.device).sort(compareEvents);
  const first = others[0];
  const isKnown = first !== undefined && first.at < event.at - maxSkew;
  return isKnown ? [] : others.filter((sight) => Math.abs(sight.at - event.at) <= maxSkew);
}

/** The first few events of each content: later ones cannot be its origin. */
function findSights(sorted: readonly TrackedEvent[]): Map<string, TrackedEvent[]> {
  const sights = new Map<string, TrackedEvent[]>();
  for (const event of sorted) {
    for (const key of sightKeys(event)) {
      const known = sights.get(key);
      if (known === undefined) sights.set(key, [event]);
      else if (known.length < 8) known.push(event);
    }
  }
  return sights;
}

const sightKeys = (event: TrackedEvent): string[] =>
  [contentOf(event), statOf(event)].filter((key) => key !== undefined);
