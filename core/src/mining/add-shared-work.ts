import { compareEvents } from "../threads/index.ts";
import { countKeys } from "./count-keys.ts";
import type { Habit } from "./habit.ts";
import type { FindBetween } from "./habits-between.ts";
import { habitsToTrace, type Trace } from "./trace.ts";

/**
 * Adds to each trace what at least half of them have between their first and last event, such as a script that is
 * run.
 */
export function addSharedWork(traces: readonly Trace[], findBetween: FindBetween): Trace[] {
  const work = traces.map(({ habits }) => findBetween(habits));
  const counts = countKeys(work.map((habits) => habits.map(({ step }) => step)));
  const isShared = ({ step }: Habit) => (counts.get(step.key) ?? 0) * 2 >= traces.length;
  return traces.map((trace, index) => {
    const shared = work[index]?.filter(isShared) ?? [];
    if (shared.length === 0) return trace;
    return habitsToTrace([...trace.habits, ...shared].sort((a, b) => compareEvents(a.event, b.event)));
  });
}
