/** A frequent pattern, the suffixes that follow its first occurrence in each sequence, and the ranks that follow it often enough. */
export type WideNode = {
  readonly depth: number;
  readonly from: number;
  readonly to: number;
  readonly ranks: readonly number[];
  readonly supports: readonly number[];
};
