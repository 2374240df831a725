import { lowerBound } from "./lower-bound.ts";

/** Of events in order of time, those from `from` to `to` (seconds UTC, both counted). */
export function eventsWithin<T extends { readonly at: number }>(events: readonly T[], from: number, to: number): T[] {
  const indexOf = (at: number): number => lowerBound(events, at, (event) => event.at);
  return events.slice(indexOf(from), indexOf(to + 1));
}
