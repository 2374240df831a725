import type { ActivityEvent } from "../events/index.ts";

export type FindBetween = (events: readonly ActivityEvent[]) => readonly ActivityEvent[];

/** Finds, among events in order of time, those between the first and the last of others. */
export function createSearchBetween(events: readonly ActivityEvent[]): FindBetween {
  const times = events.map(({ at }) => at);
  return (others) => {
    const [start, end] = [others[0]?.at ?? 0, others.at(-1)?.at ?? 0];
    return events.slice(lowerBound(times, start), lowerBound(times, end + 1));
  };
}

/** The index of the first time that is not before `at`. */
function lowerBound(times: readonly number[], at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
