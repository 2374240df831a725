import type { ActivityEvent } from "../events/index.ts";
import { orderByCause } from "../threads/index.ts";
import { type Activity, activityToKey, eventToActivity, isAnchor, isHabit } from "./activity.ts";

/**
 * One pass through some work: its events in order of time, and each of its activities once, in order of first
 * appearance.
 */
export type Trace = {
  readonly events: readonly ActivityEvent[];
  readonly activities: readonly Activity[];
};

/**
 * Collapses repeated saves and openings of a file into one step: how often one presses save is no part of a chore. The
 * steps come in the order of cause, also where the clocks of two devices say otherwise.
 */
export function eventsToTrace(events: readonly ActivityEvent[]): Trace {
  const habits = events.filter(isHabit);
  const activities = new Map<string, Activity>();
  for (const event of orderByCause(habits)) {
    const activity = eventToActivity(event);
    if (activity === undefined) continue;
    const key = activityToKey(activity);
    if (!activities.has(key)) activities.set(key, activity);
  }
  return { events: habits, activities: [...activities.values()] };
}

export const anchorsOf = (trace: Trace): Activity[] => trace.activities.filter(isAnchor);
