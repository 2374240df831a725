import type { Activity, KeyOf } from "./activity.ts";
import { agreeOnDetails } from "./agree-on-details.ts";
import type { Trace } from "./trace.ts";

/** The activities that at least half of the traces share, in the order in which they mostly come. */
export function findConsensus(traces: readonly Trace[], keyOf: KeyOf): Activity[] {
  const seen = new Map<string, { readonly activities: Activity[]; places: number }>();
  for (const { activities } of traces) {
    for (const [key, [first]] of Map.groupBy(activities.entries(), ([, activity]) => keyOf(activity))) {
      if (first === undefined) continue;
      const entry = seen.get(key) ?? { activities: [], places: 0 };
      entry.activities.push(first[1]);
      entry.places += first[0] / activities.length;
      seen.set(key, entry);
    }
  }
  const shared = [...seen].filter(([, { activities }]) => activities.length * 2 >= traces.length);
  const placed = shared.map(([key, { activities, places }]) => ({
    key,
    activities,
    place: places / activities.length,
  }));
  placed.sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1));
  return placed.flatMap(({ activities }) => agreeOnDetails(activities) ?? []);
}
