/** How many operations a burst stands for. */
export const countBuckets = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;
export type CountBucket = (typeof countBuckets)[number];

/** The largest bucket that is not above the count. */
export function countBucket(count: number): CountBucket {
  return countBuckets.findLast((bucket) => bucket <= count) ?? 1;
}
