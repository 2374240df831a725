import type { ActivityEvent } from "../events/index.ts";
import { compareEvents } from "../threads/index.ts";
import { eventToKey } from "./activity.ts";
import type { FindBetween } from "./events-between.ts";
import { countKeys } from "./count-keys.ts";
import { eventsToTrace, type Trace } from "./trace.ts";

/**
 * Adds to each trace what at least half of them have between their first and last event, such as a script that is
 * run.
 */
export function addSharedWork(traces: readonly Trace[], findBetween: FindBetween): Trace[] {
  const work = traces.map((trace) => eventsToTrace(findBetween(trace.events)));
  const counts = countKeys(work);
  const isShared = (event: ActivityEvent) => (counts.get(eventToKey(event)) ?? 0) * 2 >= traces.length;
  return traces.map((trace, index) => {
    const shared = work[index]?.events.filter(isShared) ?? [];
    if (shared.length === 0) return trace;
    return eventsToTrace([...trace.events, ...shared].sort(compareEvents));
  });
}
