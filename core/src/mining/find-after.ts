import { agreeOnDetails } from "./agree-on-details.ts";
import { type Cause, createCause } from "./cause.ts";
import { createFindNear, type FindNear } from "./causes-near.ts";
import type { Habit } from "./habit.ts";
import { minSupport } from "./support.ts";
import type { AfterTrigger } from "./trigger.ts";
import { secondsSince } from "./time-gaps.ts";
import { countPrecedence, type Precedence, weighPrecedence, type Work } from "./weigh-precedence.ts";

/** A trigger, and the natural logarithm of how much better than chance the routine follows it. */
export type WeighedAfter = { readonly trigger: AfterTrigger; readonly evidence: number };

/** What was done first of each time that a routine was done, in order of time, and all that was done. */
type Times = { readonly starts: readonly Habit[]; readonly own: readonly Habit[] };
export type FindAfter = (times: Times) => WeighedAfter | undefined;

/** Longer than the last is not "after" but "some time later". */
const reaches = [5 * 60, 15 * 60, 30 * 60, 60 * 60, 120 * 60];
/** Share of its times that the routine must have had the other thing before, and of the other's that it must follow. */
const minPreceded = 0.8;
const minFollowed = 0.7;
/** The rule must be e^1.5 ≈ 4.5 times likelier than chance after paying for the choice among all activities and spans. */
const minEvidence = 1.5;

/** Searches all that a person did (in order of time) for what else a routine follows, each time or nearly. */
export function createFindAfter(habits: readonly Habit[], nowSeconds: number): FindAfter {
  const often = [...Map.groupBy(habits, ({ step }) => step.key)].filter(([, times]) => countDays(times) >= minSupport);
  const causeByKey = new Map(often.map(([key, times]) => [key, createCause(key, times, nowSeconds)]));
  const findNear = createFindNear([...causeByKey.values()]);
  return ({ starts, own }) => {
    // What the routine itself does is no cause of it.
    const ownKeys = new Set(own.map(({ step }) => step.key));
    const candidates = findCandidates(starts, findNear).filter(({ key }) => !ownKeys.has(key));
    const work = { habits, own: listOnce(own) };
    const [best] = candidates.flatMap((cause) => weighReaches(cause, starts, work)).sort(surestFirst);
    const others = causeByKey.size - [...ownKeys].filter((key) => causeByKey.has(key)).length;
    const price = Math.log(others * reaches.length);
    if (best === undefined || best.evidence - price < minEvidence) return undefined;
    const { activity, withinSeconds } = best;
    return {
      trigger: { kind: "after", activity, withinSeconds, confidence: best.confidence },
      evidence: best.evidence - price,
    };
  };
}

/** What was done at about the time of nearly all starts: it was so at one at least of any that are more than may miss it. */
function findCandidates(starts: readonly Habit[], findNear: FindNear): Cause[] {
  const near = starts.map(({ at }) => findNear(at));
  const mayMiss = starts.length - Math.ceil(minPreceded * starts.length);
  const isNear = (cause: Cause): boolean => {
    let missed = 0;
    return near.every((causes) => causes.has(cause) || (missed += 1) <= mayMiss);
  };
  return [...new Set(near.slice(0, mayMiss + 1).flatMap((causes) => [...causes]))].filter(isNear);
}

/** In order of time; work that two occurrences share counts once. */
const listOnce = (habits: readonly Habit[]): Habit[] => [...new Set(habits)].sort((a, b) => a.at - b.at);

type Weighed = Pick<AfterTrigger, "activity" | "withinSeconds" | "confidence"> & {
  readonly key: string;
  readonly evidence: number;
};

/** One activity with each span of time within which the routine nearly always follows it, and little else does. */
function weighReaches(cause: Cause, starts: readonly Habit[], work: Work): Weighed[] {
  const pair = { starts, gaps: secondsSince(starts, cause.habits), cause };
  const convincing = reaches
    .filter((within) => countUpTo(pair.gaps, within) >= minPreceded * starts.length)
    // Each time that it is done, the routine follows one bout at most.
    .filter((within) => minFollowed * cause.boutsOf(within).over.length <= starts.length)
    .map((within) => countPrecedence(pair, within))
    .filter(isConvincing);
  const activity = convincing.length > 0 && agreeOnDetails(cause.habits.map(({ step }) => step.activity));
  if (!activity) return [];
  return convincing.map((found) => ({
    activity,
    key: cause.key,
    withinSeconds: found.withinSeconds,
    confidence: confidenceOf(found),
    evidence: weighPrecedence(found, pair, work),
  }));
}

function countUpTo(gaps: Float64Array, within: number): number {
  let count = 0;
  for (const gap of gaps) if (gap <= within) count += 1;
  return count;
}

function isConvincing({ starts, preceded, occasions, followed }: Precedence): boolean {
  const isSupported = preceded.days >= minSupport && followed.times >= minSupport;
  const isKept = preceded.times >= minPreceded * starts.times;
  return isSupported && isKept && followed.times >= minFollowed * occasions.times;
}

/** Grows with the times that kept the rule, falls with those that did not; never 1. */
const confidenceOf = ({ starts, preceded, occasions, followed }: Precedence): number =>
  Math.round((preceded.times / starts.times) * (followed.times / (occasions.times + 1)) * 1000) / 1000;

const surestFirst = (a: Weighed, b: Weighed): number =>
  b.evidence - a.evidence || a.withinSeconds - b.withinSeconds || (a.key < b.key ? -1 : 1);

const countDays = (times: readonly Habit[]): number => new Set(times.map(({ day }) => day)).size;
