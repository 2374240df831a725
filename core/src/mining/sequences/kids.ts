import type { MaskedStore } from "./masked-store.ts";

/** The longer patterns that are worth counting, in the codes of a store that may be narrower than their parent's. */
export type Kids = {
  readonly store: MaskedStore;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Rows: new code of each code of the parent; flags of the kids; by code, the flags of what it may go on with. */
  readonly codes: number;
  readonly flags: number;
  readonly bounds: number;
};
