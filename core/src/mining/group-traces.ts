import { isSubsequence } from "./is-subsequence.ts";
import type { KeyOf, Step } from "./step.ts";
import type { Trace } from "./trace.ts";

/** Traces that bring in and hand over the same things in the same order. `anchors` are the keys of those steps. */
export type TraceGroup = { readonly anchors: readonly string[]; readonly traces: readonly Trace[] };

/** Whether its files are both brought in and handed over, or either time and again. */
export const isChain = ({ traces, anchors }: TraceGroup): boolean =>
  anchors.length > 1 && traces.every((trace) => trace.anchors.length > 0);

export function groupTraces(traces: readonly Trace[], keyOf: KeyOf): TraceGroup[] {
  const groups = new Map<string, { readonly anchors: readonly string[]; readonly traces: Trace[] }>();
  for (const trace of traces) {
    const anchors = [...new Set(groupingSteps(trace).map(keyOf))];
    const name = anchors.join("\n");
    const group = groups.get(name) ?? { anchors, traces: [] };
    group.traces.push(trace);
    groups.set(name, group);
  }
  return mergeVariants([...groups.values()]);
}

/** A file made in the editor has no anchor: all its steps tell it apart. */
const groupingSteps = ({ anchors, steps }: Trace): readonly Step[] => (anchors.length > 0 ? anchors : steps);

/** A rarer group that begins alike and skips or adds something is a variant of the more frequent one. */
function mergeVariants(groups: readonly TraceGroup[]): TraceGroup[] {
  const byFirst = Map.groupBy(groups, ({ anchors }) => anchors[0]);
  return [...byFirst.values()].flatMap((alike) => {
    const merged: { readonly main: TraceGroup; readonly traces: Trace[] }[] = [];
    for (const group of alike.toSorted((a, b) => b.traces.length - a.traces.length)) {
      const known = merged.find(({ main }) => isVariant(group, main));
      if (known === undefined) merged.push({ main: group, traces: [...group.traces] });
      else for (const trace of group.traces) known.traces.push(trace);
    }
    return merged.map(({ main, traces }) => ({ anchors: main.anchors, traces }));
  });
}

function isVariant(group: TraceGroup, main: TraceGroup): boolean {
  if (group.anchors.length < 2 || main.anchors.length < 2 || group.traces.length * 2 > main.traces.length) return false;
  return isSubsequence(group.anchors, main.anchors) || isSubsequence(main.anchors, group.anchors);
}
