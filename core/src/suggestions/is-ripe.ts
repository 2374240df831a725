import { calendarOf } from "../mining/calendar-of.ts";
import { medianOf } from "../mining/median-of.ts";
import type { CalendarRule, Routine } from "../mining/index.ts";

const secondsPerDay = 86_400;

/** Not seen often enough, on days enough, or lately enough to speak of it. */
export type Unripe = "too-few" | "too-few-days" | "given-up";

/** `undefined` for a routine that may be spoken of. */
export function whyUnripe({ occurrences, trigger }: Routine, nowSeconds: number): Unripe | undefined {
  const rule = calendarOf(trigger)?.rule;
  const last = occurrences.at(-1);
  if (last === undefined || occurrences.length < leastSupport(rule)) return "too-few";
  if (new Set(occurrences.map(({ start }) => Math.floor(start / secondsPerDay))).size < 3) return "too-few-days";
  const patience = rule === undefined ? patienceWithoutRule(occurrences) : patienceDays(rule);
  return nowSeconds - last.end <= patience * secondsPerDay ? undefined : "given-up";
}

/** Three weeks or months are a habit; what comes daily, or without a rhythm, must come once more. */
const leastSupport = (rule: CalendarRule | undefined): number =>
  rule?.every === "week" || rule?.every === "month" ? 3 : 4;

/** After this many days without it, the habit is taken for given up. */
function patienceDays(rule: CalendarRule): number {
  if (rule.every === "month") return 75;
  if (rule.every === "week") return 22 * (rule.interval ?? 1);
  return 8;
}

/** Without a rhythm, thrice its usual gap is long: at least the two weeks of a holiday, at most a month. */
function patienceWithoutRule(occurrences: Routine["occurrences"]): number {
  const gaps = occurrences.slice(1).map(({ start }, index) => start - (occurrences[index]?.start ?? start));
  return Math.min(30, Math.max(15, (3 * medianOf(gaps)) / secondsPerDay + 1));
}
