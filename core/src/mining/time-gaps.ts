type Timed = { readonly at: number };

/** For each of `items` the seconds since the last of `others` before it; both in order of time, Infinity where none is. */
export function secondsSince(items: readonly Timed[], others: readonly Timed[]): Float64Array {
  const gaps = new Float64Array(items.length).fill(Infinity);
  let next = 0;
  for (let i = 0; i < items.length; i++) {
    const at = items[i]?.at ?? Infinity;
    while (next < others.length && (others[next]?.at ?? Infinity) < at) next += 1;
    const last = others[next - 1];
    if (last !== undefined) gaps[i] = at - last.at;
  }
  return gaps;
}

/** For each of `items` the seconds until the first of `others` after it; both in order of time, Infinity where none is. */
export function secondsUntil(items: readonly Timed[], others: readonly Timed[]): Float64Array {
  const gaps = new Float64Array(items.length).fill(Infinity);
  let next = 0;
  for (let i = 0; i < items.length; i++) {
    const at = items[i]?.at ?? Infinity;
    while (next < others.length && (others[next]?.at ?? Infinity) <= at) next += 1;
    const first = others[next];
    if (first !== undefined) gaps[i] = first.at - at;
  }
  return gaps;
}
