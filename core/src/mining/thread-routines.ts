import { activityToKey, activityToKind, type KeyOf } from "./activity.ts";
import { buildRoutine, isOnEnoughDays, minSupport, type Setting, type WeighedRoutine } from "./build-routine.ts";
import type { FindBetween } from "./events-between.ts";
import { groupTraces, type TraceGroup } from "./group-traces.ts";
import type { MinedRoutine } from "./routine.ts";
import { addSharedWork } from "./shared-work.ts";
import { anchorsOf, type Trace } from "./traces.ts";
import { compareChains } from "./compare-chains.ts";

/**
 * Least share that a routine must have of all traces with its first or its last step (all-confidence; Omiecinski
 * 2003): what is brought in and then goes anywhere is no routine. A rule of the calendar is evidence of its own.
 */
const leastShare = { byItself: 0.5, withTrigger: 0.3, byServiceAlone: 0.6 } as const;

/**
 * Natural logarithm of how much better than chance a routine must be, after the price of looking at so many groups
 * (Bonferroni). What has no rhythm must be the surer a chain; what is only one transfer has no chain that speaks for it.
 */
const leastEvidence = { chain: 2, withoutTrigger: 4, single: 2.5 } as const;

/**
 * Routines among the traces of files that are both brought in and handed over. Traces belong together when they do so
 * with the same things in the same order; what happens between may vary; `findRuns` tells what was run meanwhile.
 * First by family and service; then, for what is left, by service alone.
 */
export function findChainRoutines(traces: readonly Trace[], findRuns: FindBetween, setting: Setting): MinedRoutine[] {
  const shareOf = createShareOf(traces, activityToKey);
  const groups = groupTraces(traces.filter(isChore), activityToKey).filter(isChain).filter(isSupported);
  const cohesive = groups.filter((group) => shareOf(group) >= leastShare.withTrigger);
  const chains = compareChains(traces, activityToKey);
  const exact = cohesive.flatMap((group) => {
    const { routine, evidence } = buildRoutine(addSharedWork(group.traces, findRuns), activityToKey, setting);
    const isFree = routine.trigger === null;
    const least = isFree ? leastEvidence.withoutTrigger : leastEvidence.chain;
    const isEvident = evidence + chains.weigh(group) >= least + Math.log(chains.beginnings);
    const isOften = !isFree || (routine.support > minSupport && shareOf(group) >= leastShare.byItself);
    return isEvident && isOften ? [{ group, routine }] : [];
  });
  const used = new Set(exact.flatMap(({ group }) => group.traces));
  const rest = traces.filter((trace) => isChore(trace) && !used.has(trace));
  return [...exact.map(({ routine }) => routine), ...findLooseRoutines(rest, setting)];
}

/** Files whose names have nothing in common may be one routine, if the calendar says so too. */
function findLooseRoutines(traces: readonly Trace[], setting: Setting): MinedRoutine[] {
  const shareOf = createShareOf(traces, activityToKind);
  const chains = compareChains(traces, activityToKind);
  const groups = groupTraces(traces, activityToKind).filter(isChain).filter(isSupported);
  return groups
    .filter((group) => shareOf(group) >= leastShare.byServiceAlone)
    .map((group) => ({ group, ...buildRoutine(group.traces, activityToKind, setting) }))
    .filter(({ routine }) => routine.trigger !== null)
    .filter(
      ({ group, evidence }) => evidence + chains.weigh(group) >= leastEvidence.chain + Math.log(chains.beginnings),
    )
    .map(({ routine }) => routine);
}

/**
 * Routines of one transfer, and what else is done to its file, or of a file that is made in the editor: only the
 * calendar and the clock can speak for them.
 */
export function findSingleRoutines(traces: readonly Trace[], setting: Setting): MinedRoutine[] {
  const groups = groupTraces(traces.filter(isChore), activityToKey)
    .filter((group) => !isChain(group))
    .filter(isSupported);
  return groups
    .map((group): WeighedRoutine => buildRoutine(group.traces, activityToKey, setting))
    .filter(({ routine }) => routine.trigger !== null)
    .filter(({ evidence }) => evidence >= leastEvidence.single + Math.log(groups.length))
    .map(({ routine }) => routine);
}

/** At least one step brings in, hands over or makes something: opening and saving alone is just work. */
const isChore = ({ activities }: Trace): boolean => activities.some(({ operation }) => !isJustWork.has(operation));

const isJustWork = new Set<Trace["activities"][number]["operation"]>(["open", "modify", "delete"]);

const isChain = ({ traces, anchors }: TraceGroup): boolean =>
  anchors.length > 1 && traces.every((trace) => anchorsOf(trace).length > 0);

const isSupported = ({ traces }: TraceGroup): boolean => traces.length >= minSupport && isOnEnoughDays(traces);

function createShareOf(traces: readonly Trace[], keyOf: KeyOf): (group: TraceGroup) => number {
  const counts = new Map<string, number>();
  for (const { activities } of traces) {
    for (const key of new Set(activities.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const countOf = (key: string | undefined) => counts.get(key ?? "") ?? 1;
  return ({ anchors, traces }) => traces.length / Math.max(countOf(anchors[0]), countOf(anchors.at(-1)));
}
