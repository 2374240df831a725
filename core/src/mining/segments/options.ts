/** What counts as a routine; the same for every log. */
export type DiscoveryOptions = {
  /** Fewest times that a step must recur before it is believed. */
  readonly minSupport: number;
  /** Most foreign activities in a row inside one occurrence. */
  readonly maxExtrasInARow: number;
  /** Most activities of a routine in a row that one occurrence may lack. */
  readonly maxSkippedInARow: number;
};

export const defaultDiscovery: DiscoveryOptions = { minSupport: 3, maxExtrasInARow: 6, maxSkippedInARow: 5 };
