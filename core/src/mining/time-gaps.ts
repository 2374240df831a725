import { lowerBound } from "../threads/index.ts";

type Timed = { readonly at: number };

/** For each of `items` the seconds since the last of `others` before it; both in order of time, Infinity where none is. */
export function secondsSince(items: readonly Timed[], others: readonly Timed[]): Float64Array {
  const gaps = new Float64Array(items.length);
  let next = 0;
  for (let i = 0; i < items.length; i += 1) {
    const at = items[i]?.at ?? 0;
    next = findFrom(others, at, next);
    gaps[i] = at - (others[next - 1]?.at ?? -Infinity);
  }
  return gaps;
}

/** For each of `items` the seconds until the first of `others` after it; both in order of time, Infinity where none is. */
export function secondsUntil(items: readonly Timed[], others: readonly Timed[]): Float64Array {
  const gaps = new Float64Array(items.length);
  let next = 0;
  for (let i = 0; i < items.length; i += 1) {
    const at = items[i]?.at ?? 0;
    next = findFrom(others, at + 1, next);
    gaps[i] = (others[next]?.at ?? Infinity) - at;
  }
  return gaps;
}

/** The next ones are looked at in turn; what lies further is faster found by halving. */
const near = 8;

/** The index of the first at that second or later, which is not before `start`. */
function findFrom(others: readonly Timed[], second: number, start: number): number {
  for (let index = start; index < start + near; index += 1) {
    if ((others[index]?.at ?? Infinity) >= second) return index;
  }
  return lowerBound(others, second, timeOf);
}

const timeOf = ({ at }: Timed): number => at;
