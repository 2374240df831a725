import { medianOf } from "../median-of.ts";
import type { Stretch } from "./symbol-log.ts";

/** The median length (events) of occurrences; 0 of none. */
export const usualLength = (occurrences: readonly Stretch[]): number =>
  medianOf(occurrences.map(({ start, end }) => end - start));

/** What is longer (events) than this beside the usual is work that was not parted yet. */
export const unpartedLength = (usual: number): number => 4 * usual + 10;
