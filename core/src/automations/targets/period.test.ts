import { expect, test } from "vitest";
import type { CalendarRule } from "../../mining/index.ts";
import { buildTrigger } from "../../testing/index.ts";
import { findPeriod, writePeriod } from "./period.ts";

test.each<[CalendarRule, string]>([
  [{ every: "day" }, "1"],
  [{ every: "workday" }, "{ 1: 3, 2: 1, 3: 1, 4: 1, 5: 1 }[today] ?? 3"],
  [{ every: "week", weekdays: [1] }, "7"],
  [{ every: "week", weekdays: [5, 2] }, "{ 2: 4, 5: 3 }[today] ?? 4"],
  [{ every: "week", weekdays: [3], interval: 2 }, "14"],
  [{ every: "week", weekdays: [2, 4], interval: 2 }, "{ 2: 12, 4: 2 }[today] ?? 12"],
  [{ every: "month", day: 1, of: "day" }, "daysSinceDue(day)"],
  [{ every: "month", day: -1, of: "workday" }, "daysSinceDue(day)"],
])("%j asks for the days since the run before: %s", (rule, days) => {
  expect(writePeriod(findPeriod(buildTrigger({ rule })), { day: "day", weekday: "today" })).toBe(days);
});
