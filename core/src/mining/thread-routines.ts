import { activityToKey, activityToKind, type KeyOf } from "./activity.ts";
import { buildRoutine, isOnEnoughDays, minSupport } from "./build-routine.ts";
import type { FindBetween } from "./events-between.ts";
import { addSharedWork } from "./shared-work.ts";
import type { TriggerOptions } from "./find-trigger.ts";
import { groupTraces, type TraceGroup } from "./group-traces.ts";
import type { MinedRoutine } from "./routine.ts";
import type { Trace } from "./traces.ts";

/**
 * Least share that a routine must have of all traces with its first or its last step (all-confidence; Omiecinski
 * 2003): what is brought in and then goes anywhere is no routine. A rule of the calendar is evidence of its own.
 */
const leastShare = { byItself: 0.5, withTrigger: 0.3, byServiceAlone: 0.6 } as const;

/**
 * Routines among the traces of files. Traces belong together when they bring in and hand over the same things in the
 * same order; what happens between may vary; `findRuns` tells what was run meanwhile. First by family and service;
 * then, for what is left, by service alone.
 */
export function findThreadRoutines(
  traces: readonly Trace[],
  findRuns: FindBetween,
  options: TriggerOptions,
): MinedRoutine[] {
  const candidates = traces.filter(isChore);
  const shareOf = createShareOf(traces, activityToKey);
  const exact = groupTraces(candidates, activityToKey)
    .filter(isSupported)
    .map((group) => ({
      group,
      share: shareOf(group),
      routine: buildRoutine(addSharedWork(group.traces, findRuns), activityToKey, options),
    }))
    .filter(({ group, share, routine }) => isEvident(group, share, routine));
  const used = new Set(exact.flatMap(({ group }) => group.traces));
  const rest = candidates.filter((trace) => !used.has(trace));
  return [...exact.map(({ routine }) => routine), ...findLooseRoutines(rest, options)];
}

/** One anchor, such as a download that is opened, is too little without the calendar. */
function isEvident({ anchors }: TraceGroup, share: number, { trigger }: MinedRoutine): boolean {
  return trigger === null ? anchors.length > 1 && share >= leastShare.byItself : share >= leastShare.withTrigger;
}

/** Files whose names have nothing in common may be one routine, if the calendar says so too. */
function findLooseRoutines(traces: readonly Trace[], options: TriggerOptions): MinedRoutine[] {
  const shareOf = createShareOf(traces, activityToKind);
  return groupTraces(traces, activityToKind)
    .filter((group) => isSupported(group) && group.anchors.length > 1 && shareOf(group) >= leastShare.byServiceAlone)
    .map((group) => buildRoutine(group.traces, activityToKind, options))
    .filter(({ trigger }) => trigger !== null);
}

/**
 * More than one step, at least one of which brings in, hands over or makes something: opening and saving alone is
 * just work.
 */
const isChore = ({ activities }: Trace): boolean =>
  activities.length > 1 && activities.some(({ operation }) => !isJustWork.has(operation));

const isJustWork = new Set<Trace["activities"][number]["operation"]>(["open", "modify", "delete"]);

const isSupported = ({ traces }: TraceGroup): boolean => traces.length >= minSupport && isOnEnoughDays(traces);

function createShareOf(traces: readonly Trace[], keyOf: KeyOf): (group: TraceGroup) => number {
  const counts = new Map<string, number>();
  for (const { activities } of traces) {
    for (const key of new Set(activities.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const countOf = (key: string | undefined) => counts.get(key ?? "") ?? 1;
  return ({ anchors, traces }) => traces.length / Math.max(countOf(anchors[0]), countOf(anchors.at(-1)));
}
