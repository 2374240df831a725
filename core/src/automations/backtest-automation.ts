import type { ActivityEvent } from "../events/index.ts";
import { calendarOf, type CalendarTrigger, listDueDays, localDayOf, toInstant, toLocalTime } from "../mining/index.ts";
import type { AutomationTarget, Suggestion } from "../suggestions/index.ts";
import { isEventTakenOver } from "./is-event-taken-over.ts";
import { opportunityToSteps } from "./opportunity-to-steps.ts";
import type { PlanStep } from "./plan.ts";
import { rungs } from "./rungs.ts";
import { runMinute } from "./schedule.ts";

/**
 * One time, as it was and as it would have been. `on-time`: it runs on the day on which the person did it; `other-day`:
 * on the day before or after; `started`: when the person starts it; `as-it-comes`: with each row that appears; `not-due`: no
 * run, all stays by hand; `for-nothing`: a run on a day on which the person did not do it.
 */
export type BacktestTime = {
  readonly fate: "on-time" | "other-day" | "started" | "as-it-comes" | "not-due" | "for-nothing";
  /** When it would have run by itself, seconds UTC. */
  readonly runAt?: number;
  /** What the person did and would not have to, in order of time. */
  readonly takenOver: readonly ActivityEvent[];
  /** What the person did and would do still. Looking into a file and clearing it away are in neither. */
  readonly byHand: readonly ActivityEvent[];
  /** Attention measured in what is taken over, in minutes with one decimal; absent when none was measured. */
  readonly minutes?: number;
};

/** What an automation would have done the last times, oldest first. */
export type Backtest = { readonly steps: readonly PlanStep[]; readonly times: readonly BacktestTime[] };

export type BacktestOptions = {
  readonly nowSeconds: number;
  /** So many times at most, the last ones. */
  readonly most?: number;
  /** Without one: as it goes by the clock. */
  readonly target?: AutomationTarget;
};

const defaultMost = 8;

/**
 * Plays the automation of a suggestion over what the person did, from the events of its evidence. `undefined` when there is
 * no automation, or when none of its events is here any more.
 */
export function backtestAutomation(
  suggestion: Suggestion,
  events: readonly ActivityEvent[],
  { nowSeconds, most = defaultMost, target }: BacktestOptions,
): Backtest | undefined {
  const { opportunity, evidence, targets } = suggestion;
  const steps = opportunityToSteps(opportunity);
  const eventById = new Map(events.map((event) => [event.id, event]));
  const done = evidence.occurrences
    .map((occurrence) => occurrence.events.flatMap((id) => eventById.get(id) ?? []))
    .filter(({ length }) => length > 0)
    .slice(-most);
  if (targets.length === 0 || steps.length === 0 || done.length === 0) return undefined;
  const starts = target === undefined ? "by-clock" : rungs[target].starts;
  const isByClock = starts === "by-clock" && !steps.some(({ does }) => does === "read-file");
  const isTaken = (event: ActivityEvent) => isEventTakenOver(event, opportunity, steps);
  const times =
    starts === "by-row"
      ? done.map((each): Time => ({ fate: "as-it-comes", done: each }))
      : planTimes(done, isByClock ? calendarOf(opportunity.trigger) : null, nowSeconds);
  return { steps, times: times.map((time) => judgeTime(time, isTaken)) };
}

type Done = readonly ActivityEvent[];
type Time = Pick<BacktestTime, "fate" | "runAt"> & { readonly done: Done };

/** Each time that it was done beside its run, and the runs that nothing stands beside. */
function planTimes(done: readonly Done[], trigger: CalendarTrigger | null, nowSeconds: number): readonly Time[] {
  if (trigger === null) return done.map((events) => ({ fate: "started", done: events }));
  const days = done.map(dayOf);
  const dueDays = listDueDays(trigger, (days[0] ?? 0) - 1, localDayOf(nowSeconds, trigger.timeZone));
  const minute = runMinute(trigger.window.from);
  const runOf = (day: number) => toInstant({ day, minute }, trigger.timeZone);
  const dueByTime = pairTimes(days, dueDays);
  const beside = new Set(dueByTime);
  const isOver = (day: number) => toInstant({ day, minute: trigger.window.to }, trigger.timeZone) <= nowSeconds;
  const missed = dueDays.filter((day) => day >= (days[0] ?? 0) && !beside.has(day) && isOver(day));
  const times = done.map((events, index): Time => {
    const due = dueByTime[index];
    if (due === undefined) return { fate: "not-due", done: events };
    return { fate: due === days[index] ? "on-time" : "other-day", runAt: runOf(due), done: events };
  });
  const idle = missed.map((day): Time => ({ fate: "for-nothing", runAt: runOf(day), done: [] }));
  return [...times, ...idle].toSorted((a, b) => momentOf(a) - momentOf(b));
}

/** For each day on which it was done the due day it stands for: the same, or else a free one beside it; each due day once. */
function pairTimes(days: readonly number[], dueDays: readonly number[]): readonly (number | undefined)[] {
  const free = new Set(dueDays);
  const take = (day: number) => (free.delete(day) ? day : undefined);
  const same = days.map(take);
  return days.map((day, index) => same[index] ?? take(day - 1) ?? take(day + 1));
}

/** Where the person was. */
const dayOf = ([first]: Done): number => (first === undefined ? 0 : toLocalTime(first.at, first.utcOffset).day);
const momentOf = ({ done: [first], runAt = 0 }: Time): number => first?.at ?? runAt;

function judgeTime({ done, ...time }: Time, isTaken: (event: ActivityEvent) => boolean): BacktestTime {
  const work = done.filter(({ operation }) => operation !== "open" && operation !== "delete");
  const isSpared = (event: ActivityEvent) => time.fate !== "not-due" && isTaken(event);
  const takenOver = work.filter(isSpared);
  const seconds = takenOver.reduce((sum, { active = 0 }) => sum + active, 0);
  return {
    ...time,
    takenOver,
    byHand: work.filter((event) => !isSpared(event)),
    ...(seconds > 0 && { minutes: Math.round(seconds / 6) / 10 }),
  };
}
