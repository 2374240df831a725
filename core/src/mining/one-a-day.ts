import { type LocalTime, minutesPerDay } from "./local-time.ts";
import { medianOf } from "./median-of.ts";

/** How far beyond midnight what is done around it may still fall, in minutes. */
const reachOverMidnight = 120;

/**
 * One moment a local day, ascending: doing it twice on a day says nothing about the calendar. Of several the one
 * nearest to the usual time counts. What is done around midnight belongs to the day on which it mostly is; then
 * `minute` may be below 0 or beyond the end of the day.
 */
export function oneADay(times: readonly LocalTime[]): LocalTime[] {
  const usual = medianOf(times.map(({ minute }) => minute));
  const farFromUsual = ({ minute }: LocalTime): number => Math.abs(minute - usual);
  const byDay = new Map<number, LocalTime>();
  for (const time of times.map((each) => acrossMidnight(each, usual))) {
    const known = byDay.get(time.day);
    if (known === undefined || farFromUsual(time) < farFromUsual(known)) byDay.set(time.day, time);
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

/** The same moment as the clock of the day before or after would call it, if that is near the usual time. */
function acrossMidnight({ day, minute }: LocalTime, usual: number): LocalTime {
  const names = [-1, 1].map((days) => ({ day: day + days, minute: minute - days * minutesPerDay }));
  return names.find((name) => Math.abs(name.minute - usual) <= reachOverMidnight) ?? { day, minute };
}
