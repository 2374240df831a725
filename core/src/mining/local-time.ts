import type { Weekday } from "./trigger.ts";

export const minutesPerDay = 24 * 60;

/** A moment as a clock on the wall shows it: `day` counts local dates from 1970-01-01, `minute` from midnight. */
export type LocalTime = { readonly day: number; readonly minute: number };

/** Local time from seconds UTC and the offset in minutes that held where the person was. */
export function toLocalTime(at: number, utcOffset: number): LocalTime {
  const minutes = Math.floor(at / 60) + utcOffset;
  const day = Math.floor(minutes / minutesPerDay);
  return { day, minute: minutes - day * minutesPerDay };
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Day 0 was a Thursday. */
export const weekdayOf = (day: number): Weekday => weekdays[(((day + 3) % 7) + 7) % 7] ?? 1;
export const isWorkday = (day: number): boolean => weekdayOf(day) <= 5;

/** Weeks begin on Monday; equal for all days of one week. */
export const weekOf = (day: number): number => Math.floor((day + 3) / 7);

/** The day of that week, as `weekOf` counts them. */
export const dayInWeek = (week: number, weekday: Weekday): number => week * 7 - 4 + weekday;

/** The first and the last day of the month that the day is in. */
export function monthOf(day: number): { readonly first: number; readonly last: number } {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return { first: Date.UTC(year, month, 1) / 86_400_000, last: Date.UTC(year, month + 1, 0) / 86_400_000 };
}

/** Minutes that the zone (IANA name) is ahead of UTC at that moment (seconds UTC). */
export function zoneOffset(at: number, timeZone: string): number {
  const parts = zoneFormat(timeZone).formatToParts(new Date(at * 1000));
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"));
  const beginOfMinute = Math.floor(at / 60) * 60_000;
  return Math.round((local - beginOfMinute) / 60_000);
}

/**
 * Seconds UTC of a local time in the zone. A time that a clock change skips comes out after the gap; one that comes
 * twice is its first.
 */
export function toInstant({ day, minute }: LocalTime, timeZone: string): number {
  const asUtc = (day * minutesPerDay + minute) * 60;
  const offsets = [zoneOffset(asUtc - 86_400, timeZone), zoneOffset(asUtc + 86_400, timeZone)];
  const instants = offsets.map((offset) => asUtc - offset * 60).sort((a, b) => a - b);
  const exact = instants.find((instant) => zoneOffset(instant, timeZone) * 60 === asUtc - instant);
  return exact ?? instants[1] ?? asUtc;
}

/** Making a format costs a thousand times more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const number = "numeric";
  const parts = { year: number, month: number, day: number, hour: number, minute: number } as const;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", ...parts });
  formats.set(timeZone, format);
  return format;
}
