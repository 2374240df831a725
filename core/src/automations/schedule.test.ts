import { expect, test } from "vitest";
import type { CalendarRule } from "../mining/index.ts";
import { buildTrigger } from "../testing/index.ts";
import { triggerToLocalSchedule, triggerToUtcSchedule } from "./schedule.ts";

const at = (time: string) => Date.parse(time) / 1000;

test.each<[CalendarRule, string, boolean]>([
  [{ every: "day" }, "7 9 * * *", false],
  [{ every: "workday" }, "7 9 * * 1-5", false],
  [{ every: "week", weekdays: [1] }, "7 9 * * 1", false],
  [{ every: "week", weekdays: [2, 4, 7] }, "7 9 * * 0,2,4", false],
  [{ every: "week", weekdays: [5], interval: 2 }, "7 9 * * 5", true],
  [{ every: "month", day: 5, of: "day" }, "7 9 5 * *", false],
  [{ every: "month", day: -1, of: "day" }, "7 9 28-31 * *", true],
  [{ every: "month", day: 1, of: "workday" }, "7 9 1-3 * *", true],
  [{ every: "month", day: -1, of: "workday" }, "7 9 26-31 * *", true],
])("the rule %j is %s where the time zone is known", (rule, cron, needsDayCheck) => {
  expect(triggerToLocalSchedule(buildTrigger({ rule }))).toMatchObject({ cron, needsDayCheck });
});

test("in UTC the offset of the next time counts, in summer and in winter", () => {
  const winter = buildTrigger({ next: at("2026-11-23T08:00:00Z") });
  const summer = buildTrigger({ next: at("2026-07-20T07:00:00Z") });
  expect(triggerToUtcSchedule(winter).cron).toBe("7 8 * * 1");
  expect(triggerToUtcSchedule(summer).cron).toBe("7 7 * * 1");
});

test("where UTC is still the day before, the day goes with it", () => {
  const auckland = buildTrigger({ timeZone: "Pacific/Auckland", next: at("2026-11-22T20:00:00Z") });
  expect(triggerToUtcSchedule(auckland).cron).toBe("7 20 * * 0");
  const monthly = buildTrigger({ ...auckland, rule: { every: "month", day: 1, of: "day" } });
  expect(triggerToUtcSchedule(monthly)).toMatchObject({ cron: "7 20 * * *", needsDayCheck: true });
});

test("where UTC is already the day after, the day goes with it", () => {
  const window = { from: 22 * 60 + 30, to: 23 * 60 };
  const losAngeles = buildTrigger({ timeZone: "America/Los_Angeles", next: at("2026-11-24T06:30:00Z"), window });
  expect(triggerToUtcSchedule(losAngeles).cron).toBe("30 6 * * 2");
});

test("no automation starts on the hour, when schedulers are busiest", () => {
  expect(triggerToLocalSchedule(buildTrigger({ window: { from: 24 * 60, to: 24 * 60 } })).cron).toBe("7 0 * * 1");
});
