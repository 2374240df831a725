import type { ActivityEvent } from "../events/index.ts";
import {
  type Activity,
  findTrigger,
  listDueDays,
  localDayOf,
  toLocalTime,
  type TriggerOptions,
} from "../mining/index.ts";
import { activityToStep, type Decision, findOpportunity, isTransfer, medianMinutes } from "../suggestions/index.ts";
import { findTimes, type TimeDone } from "./find-times.ts";
import { isTakenOver } from "./is-taken-over.ts";
import { opportunityToSteps } from "./opportunity-to-steps.ts";
import type { Proof, Verdict } from "./proof.ts";

/** Two is not evidence, here as in mining. */
const leastBefore = 3;
/** Whether it works now, not whether it did at first: the last so many expected times tell. */
const recent = 6;
/** Share of the recent times that may be by hand: with one of six it works, with more than half it does not. */
const mayBeByHand = { works: 1 / 6, partly: 1 / 2 };
/** A day counts when something was noted at most so many days from it: who is away, or does not record, proves nothing. */
const mostReach = 3;

/**
 * Whether the chore that this accepted suggestion was of is gone, told from the log alone: the miner need not know the
 * routine any more.
 */
export function proveAutomation(decision: Decision, events: readonly ActivityEvent[], options: TriggerOptions): Proof {
  const times = findTimes(listTakenOver(decision.activities), events);
  const before = times.filter(({ at }) => at <= decision.at);
  if (before.length < leastBefore) return { decision, verdict: "unknown", weeks: [] };
  const acceptedOn = localDayOf(decision.at, options.timeZone);
  const after = times.filter(({ day }) => day > acceptedOn);
  const pace = findPace(before, { ...options, nowSeconds: decision.at });
  const seen = new Set(events.map(({ at, utcOffset }) => toLocalTime(at, utcOffset).day));
  const due = pace
    .listDays(acceptedOn + 1, localDayOf(options.nowSeconds, options.timeZone) - 1)
    .filter((day) => isNear(seen, day, Math.min(mostReach, pace.gap >> 1)));
  const paired = pairDays(due, after, pace.reach);
  const minutes = medianMinutes(before.flatMap(({ activeSeconds }) => activeSeconds ?? []));
  return { decision, verdict: judge(due, paired), weeks: countWeeks({ due, after, paired, minutes }) };
}

/** Of the chore what an automation does; all that is moved, where no program can do any of it. */
function listTakenOver(activities: readonly Activity[]): readonly Activity[] {
  const opportunity = findOpportunity({ id: "chore", steps: activities, trigger: null });
  const steps = opportunity ? opportunityToSteps(opportunity) : [];
  const taken = activities.filter((activity) => {
    const step = activityToStep(activity);
    return step !== undefined && isTakenOver(step, steps);
  });
  return taken.length > 0 ? taken : activities.filter(isTransfer);
}

type Pace = {
  /** Usual days from one time to the next. */
  readonly gap: number;
  /** A time may stand for an expected one this many days from it. */
  readonly reach: number;
  readonly listDays: (from: number, to: number) => readonly number[];
};

/** By the calendar, where it followed one; else as often as before, counted on from the last time. */
function findPace(before: readonly TimeDone[], options: TriggerOptions): Pace {
  const days = before.map(({ day }) => day);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const gap = Math.max(1, Math.round((last - first) / (days.length - 1)));
  const trigger = findTrigger(before, options);
  if (trigger !== null) return { gap, reach: 1, listDays: (from, to) => listDueDays(trigger, from, to) };
  const listDays = (from: number, to: number) => {
    const next = last + gap * Math.max(1, Math.ceil((from - last) / gap));
    return Array.from({ length: Math.max(0, Math.floor((to - next) / gap) + 1) }, (_, index) => next + index * gap);
  };
  return { gap, reach: gap >> 1, listDays };
}

function isNear(days: ReadonlySet<number>, day: number, reach: number): boolean {
  for (let aside = -reach; aside <= reach; aside += 1) if (days.has(day + aside)) return true;
  return false;
}

/** The expected day that each time stands for: the same, or else the nearest free one within reach. */
function pairDays(due: readonly number[], after: readonly TimeDone[], reach: number): ReadonlyMap<TimeDone, number> {
  const free = new Set(due);
  const paired = new Map<TimeDone, number>();
  for (let aside = 0; aside <= reach; aside += 1) {
    for (const time of after) {
      const day = [time.day - aside, time.day + aside].find((each) => free.has(each));
      if (day === undefined || paired.has(time)) continue;
      free.delete(day);
      paired.set(time, day);
    }
  }
  return paired;
}

function judge(due: readonly number[], paired: ReadonlyMap<TimeDone, number>): Verdict {
  const last = due.slice(-recent);
  const done = new Set(paired.values());
  const share = last.filter((day) => done.has(day)).length / last.length;
  if (due.length < 2) return "too-early";
  if (share <= mayBeByHand.works) return "works";
  return share <= mayBeByHand.partly ? "partly" : "still-by-hand";
}

type Counted = {
  readonly due: readonly number[];
  readonly after: readonly TimeDone[];
  readonly paired: ReadonlyMap<TimeDone, number>;
  readonly minutes: number | undefined;
};

function countWeeks({ due, after, paired, minutes }: Counted): Proof["weeks"] {
  const done = new Set(paired.values());
  const dueByWeek = Map.groupBy(due, mondayOf);
  const doneByWeek = Map.groupBy(after, (time) => mondayOf(paired.get(time) ?? time.day));
  const mondays = [...new Set([...dueByWeek.keys(), ...doneByWeek.keys()])].toSorted((a, b) => a - b);
  return mondays.map((monday) => {
    const expected = dueByWeek.get(monday) ?? [];
    const spared = expected.filter((day) => !done.has(day)).length;
    return {
      monday,
      expected: expected.length,
      byHand: doneByWeek.get(monday)?.length ?? 0,
      ...(minutes !== undefined && { minutes: Math.round(spared * minutes * 10) / 10 }),
    };
  });
}

/** Day 0 was a Thursday. */
const mondayOf = (day: number): number => day - ((day + 3) % 7);
