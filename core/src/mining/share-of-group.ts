import type { TraceGroup } from "./group-traces.ts";
import type { KeyOf } from "./step.ts";
import type { Trace } from "./trace.ts";

/** Of all traces with the first or the last anchor of a group, the share, 0 to 1, that the group has (all-confidence; Omiecinski 2003). */
export function createShareOf(traces: readonly Trace[], keyOf: KeyOf): (group: TraceGroup) => number {
  const counts = new Map<string, number>();
  for (const { steps } of traces) {
    for (const key of new Set(steps.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const countOf = (key: string | undefined) => counts.get(key ?? "") ?? 1;
  return ({ anchors, traces }) => traces.length / Math.max(countOf(anchors[0]), countOf(anchors.at(-1)));
}
