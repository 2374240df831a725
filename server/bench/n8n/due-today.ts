import { type CalendarRule, type CalendarTrigger, listDueDays, toLocalTime, zoneOffset } from "@floyo/core/mining";
import { buildTrigger } from "@floyo/core/testing";

/** Triggers of every kind of rule that all come at this moment (seconds UTC, a whole minute), each zone in turn. */
export function listTriggersAt(moment: number, zones: readonly string[]): readonly CalendarTrigger[] {
  const early = zones.filter((timeZone) => localTime(moment, timeZone).minute < latestMinute);
  return zones
    .flatMap((_, turn) => kindsOfRules.map((kind, index) => [kind, early[(turn + index) % early.length]] as const))
    .flatMap(([kind, timeZone = "UTC"]) => {
      const { day, minute } = localTime(moment, timeZone);
      const trigger = buildTrigger({
        rule: kind(day),
        timeZone,
        window: { from: minute, to: minute + 30 },
        next: moment,
      });
      return listDueDays(trigger, day, day).length > 0 ? [trigger] : [];
    });
}

/** What is begun in the last hour of a day is moved to its start. */
const latestMinute = 23 * 60;

const localTime = (moment: number, timeZone: string) => toLocalTime(moment, zoneOffset(moment, timeZone));

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const weekdayOf = (day: number) => weekdays[(day + 3) % 7] ?? 1;

/** How many days of that kind the month has before this one. */
function placeInMonth(day: number, counts: (each: number) => boolean): number {
  const first = day - new Date(day * 86_400_000).getUTCDate() + 1;
  return Array.from({ length: day - first + 1 }, (_, index) => first + index).filter(counts).length;
}

const isWorkday = (day: number) => weekdayOf(day) <= 5;

const kindsOfRules: readonly ((day: number) => CalendarRule)[] = [
  () => ({ every: "day" }),
  () => ({ every: "workday" }),
  (day) => ({ every: "week", weekdays: [weekdayOf(day)] }),
  (day) => ({ every: "week", weekdays: [weekdayOf(day), weekdayOf(day + 2)].toSorted((a, b) => a - b), interval: 2 }),
  (day) => ({ every: "month", day: placeInMonth(day, () => true), of: "day" }),
  (day) => ({ every: "month", day: placeInMonth(day, isWorkday), of: "workday" }),
];
