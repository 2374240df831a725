import { buildRoutine, type Setting } from "./build-routine.ts";
import { groupTraces, isChain } from "./group-traces.ts";
import { isChore } from "./is-chore.ts";
import type { MinedRoutine } from "./routine.ts";
import { keyOfStep } from "./step.ts";
import { isSupported } from "./support.ts";
import type { Trace } from "./trace.ts";

/**
 * Natural logarithm of how much better than chance the calendar must explain a routine, after the price of looking at
 * so many (Bonferroni): there is no chain that speaks for it.
 */
const leastEvidence = 2.5;

/**
 * Routines of one transfer, and what else is done to its file, or of a file that is made in the editor: only the
 * calendar and the clock can speak for them.
 */
export function findSingleRoutines(traces: readonly Trace[], setting: Setting): MinedRoutine[] {
  const groups = groupTraces(traces.filter(isChore), keyOfStep).filter(
    (group) => !isChain(group) && isSupported(group.traces),
  );
  return groups
    .map((group) => buildRoutine(group.traces, keyOfStep, setting))
    .filter(({ routine }) => routine.trigger !== null)
    .filter(({ evidence }) => evidence >= leastEvidence + Math.log(groups.length))
    .map(({ routine }) => routine);
}
