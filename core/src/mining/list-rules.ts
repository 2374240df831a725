import { type AnchoredRule, listRange } from "./calendar-days.ts";
import { isWorkday, monthOf, weekdayOf, weekOf } from "./local-time.ts";
import type { CalendarRule } from "./trigger.ts";

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

/** Each weekday alone, and the two, three and four most frequent ones together; all five are "every workday". */
function weeklyRules(days: readonly number[]): CalendarRule[] {
  const counts = Map.groupBy(days, weekdayOf);
  const used = [...counts].sort(([a, x], [b, y]) => y.length - x.length || a - b).map(([weekday]) => weekday);
  const sets = [2, 3, 4].filter((size) => size <= used.length).map((size) => used.slice(0, size).sort((a, b) => a - b));
  return [...used.map((weekday) => [weekday]), ...sets].map((weekdays) => ({ every: "week", weekdays }));
}

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
const countWorkdays = (from: number, to: number): number => listRange(from, to).filter(isWorkday).length;
