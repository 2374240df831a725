import type { Occurrence } from "./read-occurrences.ts";

/** Gives what is foreign between two touching occurrences to the one that is nearer in time: parts them at the longest pause. */
export function shareExtras(occurrences: readonly Occurrence[], atMs: Float64Array): Occurrence[] {
  const shared = [...occurrences];
  for (let k = 1; k < shared.length; k++) {
    const [before, after] = [shared[k - 1], shared[k]];
    if (before === undefined || after === undefined || !after.followsOn || after.start === before.end) continue;
    const border = findLongestPause(atMs, before.end, after.start);
    shared[k - 1] = { ...before, end: border };
    shared[k] = { ...after, start: border };
  }
  return shared;
}

/** The position in [first, last] before which the longest pause lies. */
function findLongestPause(atMs: Float64Array, first: number, last: number): number {
  const pauseBefore = (i: number): number => (atMs[i] ?? 0) - (atMs[i - 1] ?? 0);
  let longest = first;
  for (let i = first + 1; i <= last; i++) if (pauseBefore(i) > pauseBefore(longest)) longest = i;
  return longest;
}
