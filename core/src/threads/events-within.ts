/** Of events in order of time, those from `from` to `to` (seconds UTC, both counted). Finds them by halving. */
export function eventsWithin<T extends { readonly at: number }>(events: readonly T[], from: number, to: number): T[] {
  return events.slice(lowerBound(events, from), lowerBound(events, to + 1));
}

/** The index of the first event that is not before `at`. */
function lowerBound(events: readonly { readonly at: number }[], at: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.at ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
