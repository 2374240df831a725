import { expect, test } from "vitest";
import type { CalendarRule } from "../mining/index.ts";
import { buildTrigger } from "../testing/index.ts";
import { triggerToSchedule } from "./schedule.ts";

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
])("the rule %j is %s in its time zone", (rule, cron, needsDayCheck) => {
  expect(triggerToSchedule(buildTrigger({ rule }))).toMatchObject({ cron, needsDayCheck });
});

test("no automation starts on the hour, when schedulers are busiest", () => {
  expect(triggerToSchedule(buildTrigger({ window: { from: 24 * 60, to: 24 * 60 } })).cron).toBe("7 0 * * 1");
});

test("no automation starts so late that a delay would carry it into the next day", () => {
  expect(triggerToSchedule(buildTrigger({ window: { from: 23 * 60 + 45, to: 24 * 60 } })).cron).toBe("7 23 * * 1");
});
