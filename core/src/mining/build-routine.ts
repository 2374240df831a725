import { activityToKind } from "./activity.ts";
import type { FindAfter } from "./find-after.ts";
import { type TriggerOptions, weighTrigger } from "./find-trigger.ts";
import { findConsensus } from "./find-consensus.ts";
import type { Habit } from "./habit.ts";
import type { MinedRoutine, Occurrence } from "./routine.ts";
import type { KeyOf } from "./step.ts";
import type { Trace } from "./trace.ts";
import type { Trigger } from "./trigger.ts";
import type { Pace } from "./pace.ts";
import { rateRegularity, rateSupport } from "./rate-routine.ts";
import { weighCalendar } from "./weigh-calendar.ts";

/** What a routine is measured against. */
export type Setting = { readonly options: TriggerOptions; readonly pace: Pace; readonly findAfter: FindAfter };

/** A routine, and the natural logarithm of how much better than chance its trigger explains it; 0 without one. */
type WeighedRoutine = { readonly routine: MinedRoutine; readonly evidence: number };

/** The routine that these traces, which belong together, are occurrences of. */
export function buildRoutine(traces: readonly Trace[], keyOf: KeyOf, setting: Setting): WeighedRoutine {
  const ordered = traces.toSorted((a, b) => startOf(a) - startOf(b));
  const steps = findConsensus(ordered, keyOf);
  const starts = ordered.flatMap(({ habits: [first] }) => first ?? []);
  const own = ordered.flatMap(({ habits }) => habits);
  const { trigger, evidence } = explainTimes(starts, own, setting);
  const support = ordered.length;
  const kinds = steps.map(activityToKind);
  const likeness = ordered.reduce((sum, trace) => sum + alikeness(trace, kinds), 0) / support;
  const confidence = rateConfidence({ support, likeness, regularity: trigger?.confidence ?? 0 });
  return {
    routine: { steps, support, occurrences: ordered.map(toOccurrence), trigger, confidence },
    evidence,
  };
}

type Explained = { readonly trigger: Trigger | null; readonly evidence: number };

/** A rule of the calendar this many times (as natural logarithm) likelier than chance is not asked for a better one. */
const sureEvidence = 3;

/** By the calendar, which knows the next time; where that says little, by something else that the routine follows. */
function explainTimes(
  starts: readonly Habit[],
  own: readonly Habit[],
  { options, pace, findAfter }: Setting,
): Explained {
  const worked = pace.daysBesides(own);
  const found = weighTrigger(starts, options, worked);
  const evidence = found === undefined ? 0 : weighCalendar(found, { starts, own, pace, worked });
  if (found !== undefined && evidence >= sureEvidence) return { trigger: found.trigger, evidence };
  const after = findAfter({ starts, own });
  return after !== undefined && after.evidence > evidence ? after : { trigger: found?.trigger ?? null, evidence };
}

const startOf = ({ habits }: Trace): number => habits[0]?.at ?? 0;

/** Share of the steps that the trace has: a skipped step in the middle makes it a variant, not another routine. */
function alikeness({ steps }: Trace, kinds: readonly string[]): number {
  const done = kinds.filter((kind) => steps.some((step) => step.kind === kind));
  return done.length / Math.max(1, kinds.length);
}

function toOccurrence({ habits }: Trace): Occurrence {
  const measured = habits.flatMap(({ event: { active } }) => active ?? []);
  return {
    start: habits[0]?.at ?? 0,
    end: habits.at(-1)?.at ?? 0,
    events: habits.map(({ event }) => event.id),
    ...(measured.length > 0 && { activeSeconds: addUp(measured) }),
  };
}

/**
 * Grows with every occurrence; a rule of the calendar and occurrences that are alike make it firmer. 0 to 1, three
 * decimals.
 */
function rateConfidence({
  support,
  likeness,
  regularity,
}: {
  support: number;
  likeness: number;
  regularity: number;
}): number {
  return Math.round(rateSupport(support) * rateRegularity(regularity) * likeness * 1000) / 1000;
}

const addUp = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
