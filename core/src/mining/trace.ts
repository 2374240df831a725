import { orderByCause } from "../threads/index.ts";
import { isAnchor } from "./activity.ts";
import type { Habit } from "./habit.ts";
import type { Step } from "./step.ts";

/**
 * One pass through some work: what was done in order of time, and each of its steps once, in order of first
 * appearance. `anchors` are those that bring a file in or hand it over.
 */
export type Trace = {
  readonly habits: readonly Habit[];
  readonly steps: readonly Step[];
  readonly anchors: readonly Step[];
};

/**
 * Collapses repeated saves and openings of a file into one step: how often one presses save is no part of a chore. The
 * steps come in the order of cause, also where the clocks of two devices say otherwise.
 */
export function habitsToTrace(habits: readonly Habit[]): Trace {
  const stepByKey = new Map<string, Step>();
  for (const { step } of orderByCause(habits, eventOf)) {
    if (!stepByKey.has(step.key)) stepByKey.set(step.key, step);
  }
  const steps = [...stepByKey.values()];
  return { habits, steps, anchors: steps.filter(({ activity }) => isAnchor(activity)) };
}

const eventOf = ({ event }: Habit) => event;
