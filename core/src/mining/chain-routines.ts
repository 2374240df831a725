import { buildRoutine, type Setting } from "./build-routine.ts";
import { compareChains } from "./compare-chains.ts";
import type { FindBetween } from "./habits-between.ts";
import { groupTraces, isChain, type TraceGroup } from "./group-traces.ts";
import { isChore } from "./is-chore.ts";
import type { MinedRoutine } from "./routine.ts";
import { createShareOf } from "./share-of-group.ts";
import { addSharedWork } from "./add-shared-work.ts";
import { type KeyOf, keyOfStep, kindOfStep } from "./step.ts";
import { isSupported, minSupport } from "./support.ts";
import type { Trace } from "./trace.ts";

/**
 * Least share that a routine must have of all traces with its first or its last step: what is brought in and then goes
 * anywhere is no routine. A rule of the calendar is evidence of its own.
 */
const leastShare = { byItself: 0.5, withTrigger: 0.3, byServiceAlone: 0.6, byServiceAndItself: 0.8 } as const;

/**
 * Natural logarithm of how much better than chance a routine must be, after the price of looking at so many
 * beginnings (Bonferroni). What has no rhythm must be the surer a chain.
 */
const leastEvidence = { withTrigger: 2, byItself: 4, byServiceAndItself: 6 } as const;

/**
 * Routines among the traces of files that are both brought in and handed over. Traces belong together when they do so
 * with the same things in the same order; what happens between may vary; `findRuns` tells what was run meanwhile.
 * First by family and service; then, for what is left, by service alone.
 */
export function findChainRoutines(traces: readonly Trace[], findRuns: FindBetween, setting: Setting): MinedRoutine[] {
  const shareOf = createShareOf(traces, keyOfStep);
  const chains = compareChains(traces, keyOfStep);
  const exact = groupChains(traces.filter(isChore), keyOfStep).flatMap((group) => {
    const share = shareOf(group);
    if (share < leastShare.withTrigger) return [];
    const { routine, evidence } = buildRoutine(addSharedWork(group.traces, findRuns), keyOfStep, setting);
    const ground = routine.trigger === null ? "byItself" : "withTrigger";
    const isOften = ground === "withTrigger" || (routine.support > minSupport && share >= leastShare.byItself);
    const isEvident = evidence + chains.weigh(group) >= leastEvidence[ground] + chains.price;
    return isEvident && isOften ? [{ group, routine }] : [];
  });
  const used = new Set(exact.flatMap(({ group }) => group.traces));
  const rest = traces.filter((trace) => isChore(trace) && !used.has(trace));
  return [...exact.map(({ routine }) => routine), ...findLooseRoutines(rest, setting)];
}

/** So often must files with nothing in common but their services have gone one way, when no rhythm speaks for it. */
const oftenByService = 2 * (minSupport + 1);

/** Files whose names have nothing in common may be one routine, if the calendar says so too, or nearly all go one way. */
function findLooseRoutines(traces: readonly Trace[], setting: Setting): MinedRoutine[] {
  const shareOf = createShareOf(traces, kindOfStep);
  const chains = compareChains(traces, kindOfStep);
  return groupChains(traces, kindOfStep).flatMap((group) => {
    const share = shareOf(group);
    if (share < leastShare.byServiceAlone) return [];
    const { routine, evidence } = buildRoutine(group.traces, kindOfStep, setting);
    const ground = routine.trigger === null ? "byServiceAndItself" : "withTrigger";
    const isOften = routine.support >= oftenByService && share >= leastShare.byServiceAndItself;
    if (ground === "byServiceAndItself" && !isOften) return [];
    return evidence + chains.weigh(group) >= leastEvidence[ground] + chains.price ? [routine] : [];
  });
}

const groupChains = (traces: readonly Trace[], keyOf: KeyOf): TraceGroup[] =>
  groupTraces(traces, keyOf).filter((group) => isChain(group) && isSupported(group.traces));
