/**
 * Told of each frequent pattern in pre-order, so after all that it begins with: how many items stand before its last one,
 * that item's rank, its support.
 */
export type VisitPattern = (depth: number, rank: number, support: number) => void;

export type MiningTask = {
  readonly minSupport: number;
  /** How many places further the next item may stand; undefined is anywhere behind. */
  readonly maxGap: number | undefined;
  readonly maxLength: number;
  readonly visit: VisitPattern;
};
