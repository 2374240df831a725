import { eventsWithin } from "../threads/index.ts";
import type { Habit } from "./habit.ts";

/** Finds what was done between the first and the last of some habits. */
export type FindBetween = (others: readonly Habit[]) => readonly Habit[];

/** Searches among habits in order of time. */
export const createSearchBetween =
  (habits: readonly Habit[]): FindBetween =>
  (others) =>
    eventsWithin(habits, others[0]?.at ?? 0, others.at(-1)?.at ?? 0);
