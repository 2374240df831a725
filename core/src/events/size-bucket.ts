/** Powers of four in bytes, from 1 B to 4 TiB; 0 is an empty file. */
export const sizeBuckets: readonly number[] = [0, ...Array.from({ length: 22 }, (_, power) => 4 ** power)];

/** The largest bucket that is not above the size in bytes. */
export function sizeBucket(bytes: number): number {
  if (!(bytes >= 1)) return 0;
  const power = Math.min(21, Math.floor(Math.log2(bytes) / 2));
  return 4 ** power;
}
