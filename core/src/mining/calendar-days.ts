import { dayInWeek, isWorkday, monthOf, weekOf } from "./local-time.ts";
import type { CalendarRule } from "./trigger.ts";

/** A rule with its phase: `anchor` is a local day on which it holds, which "every other week" needs. */
export type AnchoredRule = { readonly rule: CalendarRule; readonly anchor: number };

/** The local days from `from` to `to`, both counted, that the rule names, ascending. */
export function listDays({ rule, anchor }: AnchoredRule, from: number, to: number): number[] {
  switch (rule.every) {
    case "day":
      return listRange(from, to);
    case "workday":
      return listRange(from, to).filter(isWorkday);
    case "week":
      return listWeeks(from, to, { anchor, interval: rule.interval ?? 1 })
        .flatMap((week) => rule.weekdays.map((weekday) => dayInWeek(week, weekday)))
        .filter((day) => day >= from && day <= to)
        .sort((a, b) => a - b);
    case "month":
      return listMonths(from, to)
        .map((month) => dayInMonth(month, rule))
        .filter((day) => day !== undefined)
        .filter((day) => day >= from && day <= to);
  }
}

export const listRange = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Workdays from one local day to another, both counted. */
export function countWorkdays(from: number, to: number): number {
  let count = 0;
  for (let day = from; day <= to; day += 1) if (isWorkday(day)) count += 1;
  return count;
}

/** The weeks, counted as `weekOf` does, that a rule of every so many weeks names. */
function listWeeks(from: number, to: number, { anchor, interval }: { anchor: number; interval: number }): number[] {
  const past = (((weekOf(from) - weekOf(anchor)) % interval) + interval) % interval;
  const first = weekOf(from) + (past === 0 ? 0 : interval - past);
  const count = Math.floor((weekOf(to) - first) / interval) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * interval);
}

type Month = ReturnType<typeof monthOf>;

function listMonths(from: number, to: number): Month[] {
  const months: Month[] = [];
  for (let first = from; first <= to;) {
    const month = monthOf(first);
    months.push(month);
    first = month.last + 1;
  }
  return months;
}

/** `undefined` when the month has no such day. */
function dayInMonth(
  { first, last }: Month,
  { day, of }: Extract<CalendarRule, { every: "month" }>,
): number | undefined {
  const days = listRange(first, last);
  return (of === "day" ? days : days.filter(isWorkday)).at(day > 0 ? day - 1 : day);
}
