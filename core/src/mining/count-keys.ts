import { activityToKey } from "./activity.ts";
import type { Trace } from "./trace.ts";

/** In how many of the traces each activity occurs, by key. */
export function countKeys(traces: readonly Trace[]): Map<string, number> {
  const counts = new Map<string, number>();
  const keys = traces.flatMap(({ activities }) => activities.map(activityToKey));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
