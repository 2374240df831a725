import type { ActivityEvent } from "../events/index.ts";
import { orderByCause } from "../threads/index.ts";
import { type Activity, activityToKey, eventToActivity, eventToKey, isAnchor } from "./activity.ts";

/**
 * One pass through some work: its events in order of time, and each of its activities once, in order of first
 * appearance.
 */
export type Trace = {
  readonly events: readonly ActivityEvent[];
  readonly activities: readonly Activity[];
};

const hour = 60 * 60;
/** After a file was handed over, a pause of this many seconds begins the next pass. */
const restAfterUpload = 4 * hour;
/** A file that waits longer than this (a long weekend) is taken up anew. */
const longestRest = 4 * 24 * hour;

/**
 * Collapses repeated saves and openings of a file into one step: how often one presses save is no part of a chore. The
 * steps come in the order of cause, also where the clocks of two devices say otherwise.
 */
export function eventsToTrace(events: readonly ActivityEvent[]): Trace {
  const habits = events.filter((event) => eventToActivity(event) !== undefined);
  const activities = new Map<string, Activity>();
  for (const event of orderByCause(habits)) {
    const activity = eventToActivity(event);
    const key = eventToKey(event);
    if (activity !== undefined && !activities.has(key)) activities.set(key, activity);
  }
  return { events: habits, activities: [...activities.values()] };
}

/** The passes of one file: one that is worked on and handed over each week is one thread and many traces. */
export function threadToTraces(events: readonly ActivityEvent[]): Trace[] {
  return splitEvents(events, isRestBetween).map(eventsToTrace);
}

function isRestBetween(before: readonly ActivityEvent[], next: ActivityEvent): boolean {
  const last = before.at(-1);
  if (last === undefined) return false;
  const rest = next.at - last.at;
  return rest > (last.operation === "upload" ? restAfterUpload : longestRest);
}

/** Work on many files without a longer pause. */
export function logToSessions(events: readonly ActivityEvent[], pauseSeconds: number): Trace[] {
  const isPause = (before: readonly ActivityEvent[], next: ActivityEvent) =>
    next.at - (before.at(-1)?.at ?? next.at) > pauseSeconds;
  return splitEvents(events, isPause).map(eventsToTrace);
}

type IsSplit = (before: readonly ActivityEvent[], next: ActivityEvent) => boolean;

function splitEvents(events: readonly ActivityEvent[], isSplit: IsSplit): ActivityEvent[][] {
  const parts: ActivityEvent[][] = [];
  for (const event of events) {
    const open = parts.at(-1);
    if (open === undefined || isSplit(open, event)) parts.push([event]);
    else open.push(event);
  }
  return parts;
}

export const anchorsOf = (trace: Trace): Activity[] => trace.activities.filter(isAnchor);

/** In how many of the traces each activity occurs, by key. */
export function countKeys(traces: readonly Trace[]): Map<string, number> {
  const counts = new Map<string, number>();
  const keys = traces.flatMap(({ activities }) => activities.map(activityToKey));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
