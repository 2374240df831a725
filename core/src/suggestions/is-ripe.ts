import { calendarOf } from "../mining/calendar-of.ts";
import type { CalendarRule, Routine } from "../mining/index.ts";

const secondsPerDay = 86_400;

/** True when a routine was seen often enough, on days enough and lately enough to speak of it. */
export function isRipe(routine: Routine, nowSeconds: number): boolean {
  const rule = calendarOf(routine.trigger)?.rule;
  const last = routine.occurrences.at(-1);
  const days = new Set(routine.occurrences.map(({ start }) => Math.floor(start / secondsPerDay)));
  return (
    last !== undefined &&
    routine.occurrences.length >= leastSupport(rule) &&
    days.size >= 3 &&
    nowSeconds - last.end <= patienceDays(rule) * secondsPerDay
  );
}

/** Three weeks or months are a habit; what comes daily, or without a rhythm, must come once more. */
const leastSupport = (rule: CalendarRule | undefined): number =>
  rule?.every === "week" || rule?.every === "month" ? 3 : 4;

/** After this many days without it, the habit is taken for given up. */
function patienceDays(rule: CalendarRule | undefined): number {
  if (rule === undefined) return 30;
  if (rule.every === "month") return 75;
  if (rule.every === "week") return 22 * (rule.interval ?? 1);
  return 8;
}
