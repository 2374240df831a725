import type { Happening, Keeping } from "./stolen-rows.ts";

/** How much of what it wanted an attack learned. */
export type Learned = { readonly learned: number; readonly of: number };

/** Something that whoever holds the database can try, with what it knows from elsewhere. */
export type Attack = {
  /** What it tries, for people. */
  readonly tries: string;
  /** What stands against it, or that nothing does. */
  readonly against: string;
  readonly run: (keep: Keeping, month: readonly Happening[]) => Learned;
};
