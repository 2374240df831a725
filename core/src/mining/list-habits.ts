import type { ActivityEvent } from "../events/index.ts";
import { type Activity, activityToKey, eventToActivity } from "./activity.ts";
import { toLocalTime } from "./local-time.ts";

/** One thing that a person did: at how many seconds UTC, on which local day. */
export type Habit = {
  readonly id: ActivityEvent["id"];
  readonly at: number;
  readonly day: number;
  readonly activity: Activity;
  readonly key: string;
};

/** What a person did, in the order of the events; what a program did is left out. */
export const listHabits = (events: readonly ActivityEvent[]): Habit[] =>
  events.flatMap((event) => {
    const activity = eventToActivity(event);
    if (activity === undefined) return [];
    const { id, at, utcOffset } = event;
    return [{ id, at, day: toLocalTime(at, utcOffset).day, activity, key: activityToKey(activity) }];
  });
