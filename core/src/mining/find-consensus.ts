import type { Activity } from "./activity.ts";
import { agreeOnDetails } from "./agree-on-details.ts";
import type { KeyOf } from "./step.ts";
import type { Trace } from "./trace.ts";

/** The activities that at least half of the traces share, in the order in which they mostly come. */
export function findConsensus(traces: readonly Trace[], keyOf: KeyOf): Activity[] {
  const seen = new Map<string, { readonly activities: Activity[]; places: number; last: Trace | undefined }>();
  for (const trace of traces) {
    trace.steps.forEach((step, place) => {
      const key = keyOf(step);
      const entry = seen.get(key) ?? { activities: [], places: 0, last: undefined };
      if (entry.last === trace) return;
      entry.activities.push(step.activity);
      entry.places += place / trace.steps.length;
      entry.last = trace;
      seen.set(key, entry);
    });
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
