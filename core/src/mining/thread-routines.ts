import { type Activity, activityToKey, activityToKind } from "./activity.ts";
import { buildRoutine, isOnEnoughDays, type KeyOf, minSupport } from "./build-routine.ts";
import type { TriggerOptions } from "./find-trigger.ts";
import type { MinedRoutine } from "./routine.ts";
import { anchorsOf, type Trace } from "./traces.ts";

type Group = { readonly anchors: readonly string[]; traces: Trace[] };

/**
 * Routines among the traces of files. Traces belong together when they bring in and hand over the same things in the same order; what
 * happens between may vary. First by family and service; then, for what is left, by service alone.
 */
export function findThreadRoutines(traces: readonly Trace[], options: TriggerOptions): MinedRoutine[] {
  const candidates = traces.filter(isChore);
  const exact = groupTraces(candidates, activityToKey).filter(isSupported);
  const routines = exact.map((group) => ({ group, routine: buildRoutine(group.traces, activityToKey, options) }));
  const kept = routines.filter(({ group, routine }) => group.anchors.length > 1 || routine.trigger !== null);
  const used = new Set(kept.flatMap(({ group }) => group.traces));
  const rest = groupTraces(
    candidates.filter((trace) => !used.has(trace)),
    activityToKind,
  );
  const loose = rest.filter((group) => isSupported(group) && group.anchors.length > 1);
  // Files whose names have nothing in common may be one routine, if the calendar says so too.
  const regular = loose
    .map((group) => buildRoutine(group.traces, activityToKind, options))
    .filter(({ trigger }) => trigger !== null);
  return [...kept.map(({ routine }) => routine), ...regular];
}

/** More than one step, at least one of which brings in, hands over or makes something: opening and saving alone is just work. */
const isChore = (trace: Trace): boolean =>
  trace.activities.length > 1 &&
  trace.activities.some(({ operation }) => operation !== "open" && operation !== "modify" && operation !== "delete");

const isSupported = ({ traces }: Group): boolean => traces.length >= minSupport && isOnEnoughDays(traces);

function groupTraces(traces: readonly Trace[], keyOf: KeyOf): Group[] {
  const groups = new Map<string, Group>();
  for (const trace of traces) {
    const anchors = groupingSteps(trace).map(keyOf);
    const name = anchors.join("\n");
    const group = groups.get(name) ?? { anchors: [...new Set(anchors)], traces: [] };
    group.traces.push(trace);
    groups.set(name, group);
  }
  return mergeVariants([...groups.values()]);
}

/** A file made in the editor has no anchor: all its steps tell it apart. */
function groupingSteps(trace: Trace): readonly Activity[] {
  const anchors = anchorsOf(trace);
  return anchors.length > 0 ? anchors : trace.activities;
}

/** A rarer group that begins alike and skips or adds something is a variant of the more frequent one. */
function mergeVariants(groups: readonly Group[]): Group[] {
  const byFirst = Map.groupBy(groups, ({ anchors }) => anchors[0]);
  return [...byFirst.values()].flatMap((alike) => {
    const merged: Group[] = [];
    for (const group of alike.toSorted((a, b) => b.traces.length - a.traces.length)) {
      const main = merged.find((other) => isVariant(group, other));
      if (main === undefined) merged.push({ ...group, traces: [...group.traces] });
      else main.traces.push(...group.traces);
    }
    return merged;
  });
}

function isVariant(group: Group, main: Group): boolean {
  if (group.anchors.length < 2 || main.anchors.length < 2 || group.traces.length * 2 > main.traces.length) return false;
  return isSubsequence(group.anchors, main.anchors) || isSubsequence(main.anchors, group.anchors);
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0;
  for (const each of whole) if (each === part[found]) found += 1;
  return found === part.length;
}
