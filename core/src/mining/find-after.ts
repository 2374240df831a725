import type { ActivityEvent } from "../events/index.ts";
import { eventsWithin } from "../threads/index.ts";
import { activityToKey } from "./activity.ts";
import { agreeOnDetails } from "./agree-on-details.ts";
import { type Habit, listHabits } from "./list-habits.ts";
import { minSupport } from "./support.ts";
import type { AfterTrigger } from "./trigger.ts";
import { type Precedence, weighPrecedence } from "./weigh-precedence.ts";

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
  return ({ starts, own }) => {
    const rest = leaveOut(habits, own);
    const candidates = listCandidates(rest, own);
    const sides = { starts: listHabits(starts), rest, nowSeconds };
    const [best] = candidates.flatMap((causes) => weighReaches(causes, sides)).sort(surestFirst);
    const price = Math.log(candidates.length * reaches.length);
    if (best === undefined || best.evidence - price < minEvidence) return undefined;
    const { activity, withinSeconds } = best;
    return {
      trigger: { kind: "after", activity, withinSeconds, confidence: best.confidence },
      evidence: best.evidence - price,
    };
  };
}

function leaveOut(habits: readonly Habit[], own: readonly ActivityEvent[]): Habit[] {
  const ids = new Set(own.map(({ id }) => id));
  return habits.filter(({ id }) => !ids.has(id));
}

/** The times of each other activity that came on days enough; what the routine itself does is no cause of it. */
function listCandidates(rest: readonly Habit[], own: readonly ActivityEvent[]): Habit[][] {
  const keys = new Set(listHabits(own).map(({ key }) => key));
  const byKey = Map.groupBy(rest, ({ key }) => key);
  return [...byKey]
    .filter(([key, times]) => !keys.has(key) && countDays(times) >= minSupport)
    .map(([, times]) => times);
}

type Sides = { readonly starts: readonly Habit[]; readonly rest: readonly Habit[]; readonly nowSeconds: number };
type Weighed = Pick<AfterTrigger, "activity" | "withinSeconds" | "confidence"> &
  Pick<Habit, "key"> &
  Pick<Precedence, "evidence">;

/** One activity with each span of time within which the routine nearly always follows it, and little else does. */
function weighReaches(causes: readonly Habit[], { starts, rest, nowSeconds }: Sides): Weighed[] {
  const activity = agreeOnDetails(causes.map((each) => each.activity));
  const mayFollow = ({ at }: Habit) => eventsWithin(causes, at - longest, at - 1).length > 0;
  if (activity === undefined || starts.filter(mayFollow).length < minPreceded * starts.length) return [];
  const key = activityToKey(activity);
  const others = rest.filter((habit) => habit.key !== key);
  return reaches.flatMap((withinSeconds) => {
    const found = weighPrecedence({ starts, causes, others, nowSeconds }, withinSeconds);
    if (!isConvincing(found, starts.length)) return [];
    return [{ activity, key, withinSeconds, confidence: confidenceOf(found, starts.length), evidence: found.evidence }];
  });
}

function isConvincing({ preceded, daysPreceded, occasions, followed }: Precedence, times: number): boolean {
  const isSupported = daysPreceded >= minSupport && followed >= minSupport;
  return isSupported && preceded >= minPreceded * times && followed >= minFollowed * occasions;
}

/** Grows with the times that kept the rule, falls with those that did not; never 1. */
const confidenceOf = ({ preceded, occasions, followed }: Precedence, times: number): number =>
  Math.round((preceded / times) * (followed / (occasions + 1)) * 1000) / 1000;

const surestFirst = (a: Weighed, b: Weighed): number =>
  b.evidence - a.evidence || a.withinSeconds - b.withinSeconds || (a.key < b.key ? -1 : 1);

const countDays = (times: readonly Habit[]): number => new Set(times.map(({ day }) => day)).size;
