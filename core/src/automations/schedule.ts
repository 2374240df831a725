import type { CalendarRule, CalendarTrigger } from "../mining/index.ts";

/** When an automation runs, as cron says it (minute, hour, day of month, month, day of week) in the trigger's time zone. */
export type Schedule = {
  readonly cron: string;
  /** Cron can't say the rule: it names more days, and the artifact itself looks whether today is one of them. */
  readonly needsDayCheck: boolean;
};

const minutesPerDay = 24 * 60;
const latestMinute = 23 * 60;

export function triggerToSchedule({ rule, window }: CalendarTrigger): Schedule {
  const minute = runMinute(window.from);
  const days = ruleToCron(rule);
  return { cron: `${minute % 60} ${Math.floor(minute / 60)} ${days.fields}`, needsDayCheck: days.needsDayCheck };
}

/**
 * When the person usually begins, but not on the hour: schedulers are busiest then and start late. Nor in the last hour
 * of the day: a late start would be on the next.
 */
export function runMinute(from: number): number {
  const minute = Math.min(from % minutesPerDay, latestMinute);
  return minute % 60 === 0 ? minute + 7 : minute;
}

type Days = { readonly fields: string; readonly needsDayCheck: boolean };

/** The last three fields. */
function ruleToCron(rule: CalendarRule): Days {
  switch (rule.every) {
    case "day":
      return { fields: "* * *", needsDayCheck: false };
    case "workday":
      return { fields: "* * 1-5", needsDayCheck: false };
    case "week":
      return { fields: `* * ${weekdayField(rule.weekdays)}`, needsDayCheck: (rule.interval ?? 1) > 1 };
    case "month":
      return monthField(rule);
  }
}

/** Cron counts from Sunday, which is 0. */
function weekdayField(weekdays: readonly number[]): string {
  const days = weekdays.map((weekday) => weekday % 7).toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun ? `${first}-${last}` : days.join(",");
}

function monthField({ day, of }: Extract<CalendarRule, { every: "month" }>): Days {
  if (of === "day" && day > 0) return { fields: `${day} * *`, needsDayCheck: false };
  const weekends = of === "workday" ? 2 * Math.ceil(Math.abs(day) / 5) : 0;
  const from = day > 0 ? day : Math.max(1, 29 + day - weekends);
  const to = Math.min(31, day > 0 ? day + weekends : 32 + day);
  return { fields: `${from}-${to} * *`, needsDayCheck: true };
}
