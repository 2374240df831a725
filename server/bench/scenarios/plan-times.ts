import type { Luck } from "@floyo/core/testing";
import { dateToDay, isWorkday, monthDays, weekdayOf } from "./days.ts";
import type { Doing, Story } from "./story.ts";

/** A local day, counted from 1970-01-01, and the minutes since its midnight. */
export type Clock = { readonly day: number; readonly minute: number };

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const clockPattern = /^(.*?) (\d\d):(\d\d)(?: ±(\d+))?$/;
const chancePattern = /^(\d+(?:\.\d+)?) a (day|week) (\d\d):(\d\d)-(\d\d):(\d\d)$/;

/**
 * When a doing is begun, in order of time. `when` is a rule and a time of day that is kept within some minutes, as
 * `mon,thu 09:10 ±25`; rules are weekdays, `workdays`, `daily`, `every 2 weeks tue`, `day 1` and `day -1` of the month,
 * `workday 2` and `workday -1` of it, and `on 2026-09-10,2026-09-17`. `3 a week 09:00-17:30` is at any time of any
 * workday, so often on average.
 */
export function planTimes(doing: Doing, story: Story, luck: Luck): Clock[] {
  const days = listDays(doing, story);
  const byChance = chancePattern.exec(doing.when);
  if (byChance !== null) return planByChance(byChance, days.filter(isPresent(story)), luck);
  const [, rule, hour, minute, spread = "0"] = clockPattern.exec(doing.when) ?? [];
  if (rule === undefined) throw new Error(`not understood: when ${doing.when}`);
  const isDue = readRule(rule, days[0] ?? 0);
  const middle = Number(hour) * 60 + Number(minute);
  return days
    .filter(isDue)
    .flatMap((day) => keepDay(day, doing, { story, luck }))
    .map((day) => ({ day, minute: middle + (luck.random() + luck.random() - 1) * Number(spread) }));
}

function listDays({ from, to }: Doing, { begins, ends }: Story): number[] {
  const first = dateToDay(from ?? begins);
  return Array.from({ length: dateToDay(to ?? ends) - first + 1 }, (_, index) => first + index);
}

const isPresent =
  ({ away }: Story) =>
  (day: number): boolean =>
    !away.some(({ from, to }) => day >= dateToDay(from) && day <= dateToDay(to));

/** The day on which what is due on a day is done, if at all. */
function keepDay(due: number, { skip, late, movesOn }: Doing, { story, luck }: { story: Story; luck: Luck }): number[] {
  if (luck.chance(skip)) return [];
  let day = luck.chance(late) ? nextWorkday(due) : due;
  if (movesOn) while (!isPresent(story)(day)) day = nextWorkday(day);
  return isPresent(story)(day) && day <= dateToDay(story.ends) ? [day] : [];
}

function nextWorkday(day: number): number {
  let next = day + 1;
  while (!isWorkday(next)) next += 1;
  return next;
}

function planByChance([, count, per, ...clock]: RegExpExecArray, days: readonly number[], luck: Luck): Clock[] {
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = clock.map(Number);
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  const perDay = Number(count) / (per === "week" ? 5 : 1);
  return days.filter(isWorkday).flatMap((day) => {
    const times = Math.floor(perDay * 2 * luck.random() + luck.random());
    const minutes = Array.from({ length: times }, () => from + luck.random() * (to - from));
    return minutes.sort((a, b) => a - b).map((minute) => ({ day, minute }));
  });
}

/** `first`: the day from which every other week is counted. */
function readRule(rule: string, first: number): (day: number) => boolean {
  const [kind = "", ...words] = rule.split(" ");
  const number = Number(words[0]);
  switch (kind) {
    case "daily":
      return () => true;
    case "workdays":
      return isWorkday;
    case "on":
      return (day) => (words[0] ?? "").split(",").some((date) => dateToDay(date) === day);
    case "day":
      return (day) => monthDays(day).at(number > 0 ? number - 1 : number) === day;
    case "workday":
      return (day) =>
        monthDays(day)
          .filter(isWorkday)
          .at(number > 0 ? number - 1 : number) === day;
    case "every": {
      const isOnDay = readRule(words[2] ?? "", first);
      const weekOf = (day: number) => Math.floor((day + 3) / 7);
      return (day) => (weekOf(day) - weekOf(first)) % number === 0 && isOnDay(day);
    }
    default: {
      const named = kind.split(",").map((name) => weekdays.indexOf(name));
      if (named.includes(-1)) throw new Error(`not understood: ${rule}`);
      return (day) => named.includes(weekdayOf(day));
    }
  }
}
