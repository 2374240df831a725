import { isWorkday, monthOf, weekdayOf, weekOf } from "./local-time.ts";
import type { CalendarRule } from "./trigger.ts";

/** A rule with its phase: `anchor` is a local day on which it holds, which "every other week" needs. */
export type AnchoredRule = { readonly rule: CalendarRule; readonly anchor: number };

/** Whether the rule names this local day. */
export function holdsOn({ rule, anchor }: AnchoredRule, day: number): boolean {
  switch (rule.every) {
    case "day":
      return true;
    case "workday":
      return isWorkday(day);
    case "week":
      return rule.weekdays.includes(weekdayOf(day)) && (weekOf(day) - weekOf(anchor)) % (rule.interval ?? 1) === 0;
    case "month":
      return day === monthDay(day, rule.day, rule.of);
  }
}

/** The day of the month that the rule names, in the month of `day`; `undefined` when the month has none. */
function monthDay(day: number, count: number, of: "day" | "workday"): number | undefined {
  const { first, last } = monthOf(day);
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return days.filter((each) => of === "day" || isWorkday(each)).at(count > 0 ? count - 1 : count);
}

/** Which workdays of a month have a name of their own: the first and last five. */
const namedWorkdays = 5;
/** Days from a month's end; counted from its start, the last day has a new number each month. */
const namedLastDays = 3;

/** Every rule that holds on at least one of these local days (ascending), simplest kind first. */
export function listRules(days: readonly number[]): AnchoredRule[] {
  const anchor = days[0];
  if (anchor === undefined) return [];
  const rules: CalendarRule[] = [{ every: "day" }, { every: "workday" }, ...weeklyRules(days)];
  return [
    ...rules.map((rule) => ({ rule, anchor })),
    ...intervalRules(days),
    ...monthlyRules(days).map((rule) => ({ rule, anchor })),
  ];
}

function weeklyRules(days: readonly number[]): CalendarRule[] {
  const used = [...new Set(days.map(weekdayOf))].sort((a, b) => a - b);
  const single = used.map((weekday): CalendarRule => ({ every: "week", weekdays: [weekday] }));
  const often = used.filter((weekday) => days.filter((day) => weekdayOf(day) === weekday).length * 4 >= weeksOf(days));
  const isSet = often.length > 1 && often.length < 5;
  return isSet ? [...single, { every: "week", weekdays: often }] : single;
}

const weeksOf = (days: readonly number[]): number => weekOf(days.at(-1) ?? 0) - weekOf(days[0] ?? 0) + 1;

function intervalRules(days: readonly number[]): AnchoredRule[] {
  const byPhase = new Map<string, AnchoredRule>();
  for (const interval of [2, 3, 4]) {
    for (const anchor of days) {
      const phase = `${interval} ${weekdayOf(anchor)} ${weekOf(anchor) % interval}`;
      if (byPhase.has(phase)) continue;
      byPhase.set(phase, { rule: { every: "week", weekdays: [weekdayOf(anchor)], interval }, anchor });
    }
  }
  return [...byPhase.values()];
}

function monthlyRules(days: readonly number[]): CalendarRule[] {
  const named = days.flatMap((day): [number, "day" | "workday"][] => {
    const { first, last } = monthOf(day);
    const fromEnd = day - last - 1;
    const workday = isWorkday(day) ? countWorkdays(first, day) : undefined;
    const workdayFromEnd = isWorkday(day) ? countWorkdays(day, last) : undefined;
    return [
      [day - first + 1, "day"],
      ...(fromEnd >= -namedLastDays ? [[fromEnd, "day"] satisfies [number, "day"]] : []),
      ...(workday !== undefined && workday <= namedWorkdays
        ? [[workday, "workday"] satisfies [number, "workday"]]
        : []),
      ...(workdayFromEnd !== undefined && workdayFromEnd <= namedWorkdays
        ? [[-workdayFromEnd, "workday"] satisfies [number, "workday"]]
        : []),
    ];
  });
  const unique = new Map(named.map(([day, of]) => [`${day} ${of}`, { every: "month", day, of } as const]));
  return [...unique.values()];
}

/** Workdays from one day to another, both counted. */
const countWorkdays = (from: number, to: number): number =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(isWorkday).length;
