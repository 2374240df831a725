import { expect, test } from "vitest";
import { daySeconds, workStart } from "../testing/index.ts";
import { toLocalTime } from "./local-time.ts";
import { createPace } from "./pace.ts";

/** Monday 2026-11-16. */
const monday = 20_773;
const at = (day: number, hour: number) => toLocalTime(workStart + day * daySeconds + (hour - 9) * 3600, 60);
/** From nine to one on workdays, but for the second Monday. */
const work = Array.from({ length: 26 }, (_, day) => day)
  .filter((day) => day % 7 < 5 && day !== 7)
  .flatMap((day) => [9, 10, 11, 12].map((hour) => at(day, hour)));
const report = [0, 14, 21].map((day) => at(day, 9));

test("a day without other work is a day off for who works on most workdays", () => {
  const days = createPace([...work, ...report]).daysBesides(report);
  expect([monday, monday + 1, monday + 7].map((day) => days?.has(day))).toEqual([true, true, false]);
});

test("of who does hardly anything else no day is called a day off", () => {
  expect(createPace([...report, ...work.slice(0, 5)]).daysBesides(report)).toBeUndefined();
});

test("half of the other work before eleven is a half, with a little for what is not known", () => {
  const pace = createPace([...work, ...report]);
  expect(pace.shareBesides({ from: 540, to: 660 }, report)).toBeCloseTo(0.49, 1);
  expect(pace.shareBesides({ from: 1200, to: 1260 }, report)).toBeGreaterThan(0);
});
