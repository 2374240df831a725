import type { ActivityEvent } from "../events/index.ts";
import { agreeOnDetails } from "./agree-on-details.ts";
import { createCompareOthers } from "./compare-others.ts";
import { type Habit, listHabits } from "./list-habits.ts";
import { minSupport } from "./support.ts";
import type { AfterTrigger } from "./trigger.ts";
import { secondsSince } from "./time-gaps.ts";
import { countPrecedence, type Others, type Precedence, weighPrecedence } from "./weigh-precedence.ts";

/** A trigger, and the natural logarithm of how much better than chance the routine follows it. */
export type WeighedAfter = { readonly trigger: AfterTrigger; readonly evidence: number };

/** The first event of each time that a routine was done, in order of time, and all its events. */
type Times = { readonly starts: readonly ActivityEvent[]; readonly own: readonly ActivityEvent[] };
export type FindAfter = (times: Times) => WeighedAfter | undefined;

/** Longer than the last is not "after" but "some time later". */
const longest = 120 * 60;
const reaches = [5 * 60, 15 * 60, 30 * 60, 60 * 60, longest];
/** Share of its times that the routine must have had the other thing before, and of the other's that it must follow. */
const minPreceded = 0.8;
const minFollowed = 0.7;
/** The rule must be e^1.5 ≈ 4.5 times likelier than chance after paying for the choice among all activities and spans. */
const minEvidence = 1.5;

/** Searches a log (in order of time) for what else a routine follows, each time or nearly. */
export function createFindAfter(log: readonly ActivityEvent[], nowSeconds: number): FindAfter {
  const habits = listHabits(log);
  const often = [...Map.groupBy(habits, ({ key }) => key)].filter(([, times]) => countDays(times) >= minSupport);
  const compareOthers = createCompareOthers(habits);
  return (times) => {
    const [starts, own] = [listHabits(times.starts), listOnce(times.own)];
    // What the routine itself does is no cause of it.
    const ownKeys = new Set(own.map(({ key }) => key));
    const candidates = often.filter(([key]) => !ownKeys.has(key));
    const sides = { starts, othersOf: compareOthers({ starts, own }), nowSeconds };
    const [best] = candidates.flatMap(([key, causes]) => weighReaches({ key, causes }, sides)).sort(surestFirst);
    const price = Math.log(candidates.length * reaches.length);
    if (best === undefined || best.evidence - price < minEvidence) return undefined;
    const { activity, withinSeconds } = best;
    return {
      trigger: { kind: "after", activity, withinSeconds, confidence: best.confidence },
      evidence: best.evidence - price,
    };
  };
}

/** In order of time; work that two occurrences share counts once. */
const listOnce = (events: readonly ActivityEvent[]): Habit[] =>
  listHabits([...new Map(events.map((event) => [event.id, event])).values()]).sort((a, b) => a.at - b.at);

/** `othersOf`: all that the person did but the routine and this other thing. */
type Sides = {
  readonly starts: readonly Habit[];
  readonly othersOf: (candidate: Candidate) => Others;
  readonly nowSeconds: number;
};
type Candidate = { readonly key: string; readonly causes: readonly Habit[] };
type Weighed = Pick<AfterTrigger, "activity" | "withinSeconds" | "confidence"> &
  Pick<Habit, "key"> & { readonly evidence: number };

/** One activity with each span of time within which the routine nearly always follows it, and little else does. */
function weighReaches(candidate: Candidate, { starts, othersOf, nowSeconds }: Sides): Weighed[] {
  const { key, causes } = candidate;
  const mayFollow = secondsSince(starts, causes).filter((gap) => gap <= longest).length;
  if (mayFollow < minPreceded * starts.length) return [];
  const sides = { starts, causes, nowSeconds };
  const convincing = reaches
    .map((withinSeconds) => ({ withinSeconds, found: countPrecedence(sides, withinSeconds) }))
    .filter(({ found }) => isConvincing(found));
  if (convincing.length === 0) return [];
  const activity = agreeOnDetails(causes.map((each) => each.activity));
  if (activity === undefined) return [];
  const others = othersOf(candidate);
  return convincing.map(({ withinSeconds, found }) => {
    const evidence = weighPrecedence(found, others, withinSeconds);
    return { activity, key, withinSeconds, confidence: confidenceOf(found), evidence };
  });
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
