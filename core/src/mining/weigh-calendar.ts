import { listRange } from "./calendar-days.ts";
import type { WeighedTrigger } from "./find-trigger.ts";
import { isWorkday, type LocalTime } from "./local-time.ts";
import type { Pace } from "./pace.ts";
import { weighOnceADay } from "./weigh-once-a-day.ts";
import { weighTimeOfDay } from "./weigh-time-of-day.ts";

/** The first event of each time that it was done, all its events, and the days on which there was other work. */
export type Times = {
  readonly starts: readonly LocalTime[];
  readonly own: readonly LocalTime[];
  readonly pace: Pace;
  readonly worked: ReadonlySet<number> | undefined;
};

/**
 * Natural logarithm of how much better than chance the calendar and the clock explain a routine. That it happens on
 * workdays is chance for who works on workdays: there, that it happens once a day must speak for it.
 */
export function weighCalendar({ trigger, evidence }: WeighedTrigger, { starts, own, pace, worked }: Times): number {
  const { every } = trigger.rule;
  const isDaily = every === "day" || every === "workday";
  const days = starts.map(({ day }) => day);
  const isCounted = (day: number) => (every === "day" || isWorkday(day)) && (worked?.has(day) ?? true);
  const byDay = isDaily ? weighOnceADay(countByDay(days, isCounted)) : evidence;
  return byDay + weighTimeOfDay(starts, own, pace);
}

function countByDay(days: readonly number[], isCounted: (day: number) => boolean): number[] {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const range = listRange(Math.min(...counts.keys()), Math.max(...counts.keys()));
  return range.filter((day) => counts.has(day) || isCounted(day)).map((day) => counts.get(day) ?? 0);
}
