/** The index of the first item whose value is at least `least`, of items in order of their values. Found by halving. */
export function lowerBound<T>(items: readonly T[], least: number, valueOf: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && valueOf(item) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
