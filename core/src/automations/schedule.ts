import { type CalendarRule, type Trigger, zoneOffset } from "../mining/index.ts";

/** When an automation runs, as cron says it: minute, hour, day of month, month, day of week. */
export type Schedule = {
  readonly cron: string;
  /** Minutes of the local day. */
  readonly minute: number;
  /** Cron can't say the rule: it names more days, and the artifact itself looks whether today is one of them. */
  readonly needsDayCheck: boolean;
};

const minutesPerDay = 24 * 60;

/** For a scheduler that knows the time zone. */
export const triggerToLocalSchedule = (trigger: Trigger): Schedule => toSchedule(trigger, 0);

/** For a scheduler in UTC, by the offset that holds at the next time; it does not follow summer time. */
export function triggerToUtcSchedule(trigger: Trigger): Schedule & { readonly offset: number } {
  const offset = zoneOffset(trigger.next, trigger.timeZone);
  return { ...toSchedule(trigger, offset), offset };
}

function toSchedule({ rule, window }: Trigger, offset: number): Schedule {
  const minute = startMinute(window.from);
  const shifted = minute - offset;
  const dayShift = Math.floor(shifted / minutesPerDay);
  const clock = shifted - dayShift * minutesPerDay;
  const days = ruleToCron(rule, dayShift);
  return {
    cron: `${clock % 60} ${Math.floor(clock / 60)} ${days.fields}`,
    minute,
    needsDayCheck: days.needsDayCheck,
  };
}

/** When the person usually begins, but not on the hour: schedulers are busiest then and start late. */
const startMinute = (from: number): number => (from % 60 === 0 ? (from % minutesPerDay) + 7 : from);

type Days = { readonly fields: string; readonly needsDayCheck: boolean };

/** The last three fields. `dayShift`: by how many days the scheduler's day is ahead of the person's. */
function ruleToCron(rule: CalendarRule, dayShift: number): Days {
  switch (rule.every) {
    case "day":
      return { fields: "* * *", needsDayCheck: false };
    case "workday":
      return { fields: `* * ${weekdayField([1, 2, 3, 4, 5], dayShift)}`, needsDayCheck: false };
    case "week":
      return { fields: `* * ${weekdayField(rule.weekdays, dayShift)}`, needsDayCheck: (rule.interval ?? 1) > 1 };
    case "month":
      return monthField(rule, dayShift);
  }
}

function weekdayField(weekdays: readonly number[], dayShift: number): string {
  const shifted = weekdays.map((weekday) => (weekday + dayShift + 7) % 7).toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [shifted[0], shifted.at(-1)];
  const isRun = shifted.length > 2 && last - first === shifted.length - 1;
  return isRun ? `${first}-${last}` : shifted.join(",");
}

function monthField({ day, of }: Extract<CalendarRule, { every: "month" }>, dayShift: number): Days {
  if (dayShift !== 0) return { fields: "* * *", needsDayCheck: true };
  if (of === "day" && day > 0) return { fields: `${day} * *`, needsDayCheck: false };
  const weekends = of === "workday" ? 2 * Math.ceil(Math.abs(day) / 5) : 0;
  const from = day > 0 ? day : Math.max(1, 29 + day - weekends);
  const to = Math.min(31, day > 0 ? day + weekends : 32 + day);
  return { fields: `${from}-${to} * *`, needsDayCheck: true };
}
