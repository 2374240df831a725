import { type CalendarTrigger, zoneOffset } from "../../mining/index.ts";

/** JavaScript beside the check of a rule of the month. */
export const sinceDuePart = `/** How many days ago it was due the last time before this day. */
function daysSinceDue(day) {
  let last = day - 1;
  while (!isDue(last)) last -= 1;
  return day - last;
}`;

/** A week in which it is done, counted from the one of 1970-01-01. */
export function findDueWeek({ next, timeZone }: CalendarTrigger): number {
  const day = Math.floor((next / 60 + zoneOffset(next, timeZone)) / (24 * 60));
  return Math.floor((day + 3) / 7);
}

/** JavaScript that tells whether a day (days since 1970-01-01) is one of the rule's; only for rules that cron can't say. */
export function writeDayCheck(trigger: CalendarTrigger): string {
  const { rule } = trigger;
  if (rule.every === "week") {
    return `/** Every ${rule.interval ?? 1} weeks, counted from a week in which it was done. */
const isDue = (day) => (Math.floor((day + 3) / 7) - ${findDueWeek(trigger)}) % ${rule.interval ?? 1} === 0;`;
  }
  if (rule.every !== "month") return "const isDue = () => true;";
  const index = rule.day > 0 ? rule.day - 1 : rule.day;
  return `/** The day of the month that it is done on, found among the month's ${rule.of === "workday" ? "workdays" : "days"}. */
function isDue(day) {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const first = Date.UTC(year, month, 1) / 86_400_000;
  const last = Date.UTC(year, month + 1, 0) / 86_400_000;
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return days${rule.of === "workday" ? ".filter((each) => (each + 3) % 7 < 5)" : ""}.at(${index}) === day;
}`;
}
