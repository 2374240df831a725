import type { CalendarRule, CalendarTrigger } from "../../mining/index.ts";

/** How many whole days up to yesterday one run asks for: those since the run before, so that runs by the rule leave no gap. */
export type Period = {
  readonly longest: number;
  /** By the weekday of the run, 1 Monday … 7 Sunday, where that makes a difference. */
  readonly byWeekday: ReadonlyMap<number, number>;
  /** Months differ in length: the artifact looks when it was due before. */
  readonly isSinceDue: boolean;
};

const always = (days: number): Period => ({ longest: days, byWeekday: new Map(), isSinceDue: false });

export function findPeriod(trigger: CalendarTrigger | null): Period {
  const rule = trigger?.rule;
  if (rule === undefined) return always(7);
  if (rule.every === "day") return always(1);
  if (rule.every === "month") return { ...always(monthDays(rule)), isSinceDue: true };
  if (rule.every === "workday") return daysSinceLast([1, 2, 3, 4, 5], 7);
  return daysSinceLast(rule.weekdays, 7 * (rule.interval ?? 1));
}

function daysSinceLast(weekdays: readonly number[], cycle: number): Period {
  if (weekdays.length === 1) return always(cycle);
  const days = weekdays.toSorted((a, b) => a - b);
  const byWeekday = new Map(days.map((day, index) => [day, day - (days[index - 1] ?? (days.at(-1) ?? day) - cycle)]));
  return { ...always(Math.max(...byWeekday.values())), byWeekday };
}

/** A month has up to 31 days; weekends put a workday off by two more, and a 29th, 30th or 31st is not in every month. */
function monthDays({ day, of }: Extract<CalendarRule, { every: "month" }>): number {
  if (of === "workday") return 33;
  return day > 28 ? 62 : 31;
}

/** JavaScript of today: as days since 1970-01-01, and as weekday. */
export type TodayWords = { readonly day: string; readonly weekday: string };

/** JavaScript of the period. By hand on another weekday, the longest is asked for. */
export function writePeriod({ longest, byWeekday, isSinceDue }: Period, { day, weekday }: TodayWords): string {
  if (isSinceDue) return `daysSinceDue(${day})`;
  if (byWeekday.size === 0) return String(longest);
  const fields = [...byWeekday].map(([day, count]) => `${day}: ${count}`);
  return `{ ${fields.join(", ")} }[${weekday}] ?? ${longest}`;
}
