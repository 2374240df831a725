import { lowerBound } from "../threads/index.ts";
import type { Bout } from "./bouts.ts";

type Timed = { readonly at: number };

/** How many of these, in order of time, have one of the bouts at most so many seconds before them. */
export const countBehind = (items: readonly Timed[], bouts: readonly Bout[], within: number): number =>
  bouts.reduce((sum, { at, last }) => sum + countFrom(items, at + 1, last + within + 1), 0);

/** How many of these, in order of time, have one of the bouts at most so many seconds behind them. */
export const countBefore = (items: readonly Timed[], bouts: readonly Bout[], within: number): number =>
  bouts.reduce((sum, { at, last }) => sum + countFrom(items, at - within, last), 0);

/** How many lie from one moment to another, which is not counted. */
const countFrom = (items: readonly Timed[], from: number, to: number): number =>
  lowerBound(items, to, timeOf) - lowerBound(items, from, timeOf);

const timeOf = ({ at }: Timed): number => at;
