import type { Habit } from "./habit.ts";

/** The same thing done again and again: `at` and `last` are seconds UTC of its first and last time. */
export type Bout = { readonly at: number; readonly day: number; last: number };

/** Of habits in order of time, those at most so many seconds apart are one bout. */
export function listBouts(habits: readonly Pick<Habit, "at" | "day">[], within: number): Bout[] {
  const bouts: Bout[] = [];
  for (const { at, day } of habits) {
    const open = bouts.at(-1);
    if (open !== undefined && at - open.last <= within) open.last = at;
    else bouts.push({ at, day, last: at });
  }
  return bouts;
}
