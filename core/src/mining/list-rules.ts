import { type AnchoredRule, countWorkdays } from "./calendar-days.ts";
import { isWorkday, monthOf, weekdayOf, weekOf } from "./local-time.ts";
import type { CalendarRule, Weekday } from "./trigger.ts";

/** Which workdays of a month have a name of their own: the first and last five. */
const namedWorkdays = 5;
/** Days from a month's end; counted from its start, the last day has a new number each month. */
const namedLastDays = 3;

/** Every rule that holds on at least so many of these local days (ascending), simplest kind first. */
export function listRules(days: readonly number[], leastHits: number): AnchoredRule[] {
  const anchor = days[0];
  if (anchor === undefined) return [];
  const rules: CalendarRule[] = [{ every: "day" }, { every: "workday" }, ...weeklyRules(days, leastHits)];
  return [
    ...rules.map((rule) => ({ rule, anchor })),
    ...intervalRules(days, leastHits),
    ...monthlyRules(days, leastHits).map((rule) => ({ rule, anchor })),
  ];
}

/** Each weekday alone, and the two, three and four most frequent ones together; all five are "every workday". */
function weeklyRules(days: readonly number[], leastHits: number): CalendarRule[] {
  const counts = Map.groupBy(days, weekdayOf);
  const used = [...counts].sort(([a, x], [b, y]) => y.length - x.length || a - b).map(([weekday]) => weekday);
  const sets = [2, 3, 4].filter((size) => size <= used.length).map((size) => used.slice(0, size).sort((a, b) => a - b));
  const hits = (weekdays: readonly Weekday[]) =>
    weekdays.reduce((sum, weekday) => sum + (counts.get(weekday)?.length ?? 0), 0);
  return [...used.map((weekday) => [weekday]), ...sets]
    .filter((weekdays) => hits(weekdays) >= leastHits)
    .map((weekdays) => ({ every: "week", weekdays }));
}

function intervalRules(days: readonly number[], leastHits: number): AnchoredRule[] {
  return [2, 3, 4].flatMap((interval) => {
    const phases = Map.groupBy(days, (day) => weekdayOf(day) * interval + (weekOf(day) % interval));
    return [...phases.values()].flatMap((kept): AnchoredRule[] => {
      const [anchor] = kept;
      if (anchor === undefined || kept.length < leastHits) return [];
      return [{ rule: { every: "week", weekdays: [weekdayOf(anchor)], interval }, anchor }];
    });
  });
}

function monthlyRules(days: readonly number[], leastHits: number): CalendarRule[] {
  const named = Map.groupBy(days.flatMap(nameInMonth), ({ day, of }) => `${day} ${of}`);
  return [...named.values()].filter(({ length }) => length >= leastHits).flatMap((rules) => rules.slice(0, 1));
}

type MonthlyRule = Extract<CalendarRule, { every: "month" }>;

/** What the day is called within its month, counted from its start and its end. */
function nameInMonth(day: number): MonthlyRule[] {
  const { first, last } = monthOf(day);
  const every = "month" as const;
  const dates: MonthlyRule[] = [{ every, day: day - first + 1, of: "day" }];
  if (day > last - namedLastDays) dates.push({ every, day: day - last - 1, of: "day" });
  if (!isWorkday(day)) return dates;
  const [fromStart, fromEnd] = [countWorkdays(first, day), countWorkdays(day, last)];
  if (fromStart <= namedWorkdays) dates.push({ every, day: fromStart, of: "workday" });
  if (fromEnd <= namedWorkdays) dates.push({ every, day: -fromEnd, of: "workday" });
  return dates;
}
