import { listDays } from "./calendar-days.ts";
import { toLocalTime, zoneOffset } from "./local-time.ts";
import type { CalendarTrigger } from "./trigger.ts";

/** The local day, counted from 1970-01-01, of a moment (seconds UTC) in the zone (IANA name). */
export const localDayOf = (at: number, timeZone: string): number => toLocalTime(at, zoneOffset(at, timeZone)).day;

/** The local days from `from` to `to`, both counted, on which the trigger is due, ascending. */
export const listDueDays = ({ rule, next, timeZone }: CalendarTrigger, from: number, to: number): number[] =>
  listDays({ rule, anchor: localDayOf(next, timeZone) }, from, to);
