/** Takes patterns in pre-order: each is entered below what was entered before it one item shorter, and may then be kept. */
export type PatternReceiver = {
  /** How many items stand before this one, and its rank. */
  readonly enter: (depth: number, rank: number) => void;
  /** The pattern entered last is an answer, with this support. */
  readonly keep: (support: number) => void;
};

export type CreateReceiver = (names: readonly number[]) => PatternReceiver;
