import type { Stretch } from "./symbol-log.ts";

/** The median length (events) of occurrences; 0 of none. */
export function usualLength(occurrences: readonly Stretch[]): number {
  const lengths = occurrences.map(({ start, end }) => end - start).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

/** What is longer (events) than this beside the usual is work that was not parted yet. */
export const unpartedLength = (usual: number): number => 4 * usual + 10;
