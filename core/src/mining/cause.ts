import { type Bout, listBouts } from "./bouts.ts";
import type { Habit } from "./habit.ts";

/** One step that a routine may follow, with each time that it was done, in order of time. */
export type Cause = {
  readonly key: string;
  readonly habits: readonly Habit[];
  /** Its bouts for a span of seconds; `over` are those whose span has passed. */
  readonly boutsOf: (within: number) => Bouts;
};

type Bouts = { readonly all: readonly Bout[]; readonly over: readonly Bout[] };

/** What many routines ask is listed once. */
export function createCause(key: string, habits: readonly Habit[], nowSeconds: number): Cause {
  const known = new Map<number, Bouts>();
  const list = (within: number): Bouts => {
    const all = listBouts(habits, within);
    return { all, over: all.filter(({ last }) => last + within <= nowSeconds) };
  };
  return {
    key,
    habits,
    boutsOf: (within) => {
      const bouts = known.get(within) ?? list(within);
      known.set(within, bouts);
      return bouts;
    },
  };
}
