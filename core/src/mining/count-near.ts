import { secondsSince, secondsUntil } from "./time-gaps.ts";

type Timed = { readonly at: number };

/** How many have something else so near (seconds). */
export type CountNear = (within: number) => number;

/** Of `items`, those with one of `others` before them. Both in order of time. */
export const countSince = (items: readonly Timed[], others: readonly Timed[]): CountNear =>
  countGaps(secondsSince(items, others));

/** Of `items`, those with one of `others` behind them. Both in order of time. */
export const countUntil = (items: readonly Timed[], others: readonly Timed[]): CountNear =>
  countGaps(secondsUntil(items, others));

/** Each span is counted once. */
function countGaps(gaps: Float64Array): CountNear {
  const counts = new Map<number, number>();
  return (within) => {
    const known = counts.get(within);
    if (known !== undefined) return known;
    let count = 0;
    for (const gap of gaps) if (gap <= within) count += 1;
    counts.set(within, count);
    return count;
  };
}
