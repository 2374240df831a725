import { expect, test } from "vitest";
import { createRandom } from "../testing/index.ts";
import { findTrigger } from "./find-trigger.ts";
import { isWorkday, monthOf, toInstant, weekdayOf, weekOf, zoneOffset } from "./local-time.ts";
import type { CalendarRule } from "./trigger.ts";

const timeZone = "Europe/Berlin";
/** 2026-01-01, a Thursday; 2026-11-16 is a Monday. */
const newYear = 20_454;
const monday = 20_773;

const at = (day: number, minute: number, zone = timeZone) => {
  const instant = toInstant({ day, minute }, zone);
  return { at: instant, utcOffset: zoneOffset(instant, zone) };
};
const after = (day: number) => ({ timeZone, nowSeconds: toInstant({ day, minute: 0 }, timeZone) });
const ruleOf = (days: readonly number[], today: number): CalendarRule | undefined =>
  findTrigger(
    days.map((day) => at(day, 540)),
    after(today),
  )?.rule;

test("three Mondays are a weekly rule with a window and the next Monday", () => {
  const moments = [0, 7, 14].map((shift, index) => at(monday + shift, 540 + index * 10));
  expect(findTrigger(moments, after(monday + 15))).toMatchObject({
    rule: { every: "week", weekdays: [1] },
    timeZone,
    window: { from: 540, to: 570 },
    next: toInstant({ day: monday + 21, minute: 540 }, timeZone),
  });
});

test("two occurrences are no evidence, and neither is thrice on one day", () => {
  expect(findTrigger([at(monday, 540), at(monday + 7, 540)], after(monday + 8))).toBeNull();
  expect(
    findTrigger(
      [540, 560, 580].map((minute) => at(monday, minute)),
      after(monday + 8),
    ),
  ).toBeNull();
});

test("nine in the morning stays nine in the morning when the clocks change", () => {
  const october = newYear + 277; // Monday 2026-10-05; the clocks change on 2026-10-25
  const trigger = findTrigger(
    [0, 7, 14].map((shift) => at(october + shift, 540)),
    after(october + 15),
  );
  expect(trigger).toMatchObject({ window: { from: 540, to: 555 }, next: Date.UTC(2026, 9, 26, 8) / 1000 });
});

test("a week in New York does not break a rule: local is where the person was", () => {
  const moments = [0, 7, 14, 21, 28].map((shift) =>
    at(monday + shift, 540, shift === 14 ? "America/New_York" : timeZone),
  );
  expect(findTrigger(moments, after(monday + 30))).toMatchObject({
    rule: { weekdays: [1] },
    window: { from: 540, to: 555 },
  });
});

test("missed weeks and a holiday's shift to the next day do not break a rule", () => {
  const days = [0, 1, 2, 4, 5, 7, 8, 9].map((week) => monday + week * 7 + (week === 5 ? 1 : 0));
  expect(ruleOf(days, monday + 64)).toEqual({ every: "week", weekdays: [1] });
});

test.each([[[0, 1, 3]], [[0, 2, 3]], [[0, 1, 2, 4]]])(
  "a week missed in the first month leaves the rule: weeks %j",
  (weeks) => {
    const days = weeks.map((week) => monday + week * 7);
    expect(ruleOf(days, (days.at(-1) ?? 0) + 1)).toEqual({ every: "week", weekdays: [1] });
  },
);

test("a habit that moved to another day has the new rule from the third time on; its window is the new one", () => {
  const weeks = (count: number, first: number) => Array.from({ length: count }, (_, week) => first + week * 7);
  const wednesdays = weeks(6, monday + 2).map((day) => at(day, 540));
  const mondays = weeks(4, monday + 42).map((day) => at(day, 900));
  const foundAfter = (moved: number) =>
    findTrigger([...wednesdays, ...mondays.slice(0, moved)], after(monday + 36 + moved * 7));
  expect(foundAfter(0)).toMatchObject({ rule: { weekdays: [3] }, window: { from: 540 } });
  expect(foundAfter(3)).toMatchObject({ rule: { weekdays: [1] }, window: { from: 900 } });
  expect(foundAfter(4)?.next).toBe(toInstant({ day: monday + 70, minute: 900 }, timeZone));
});

test("what stopped long ago has no rule", () => {
  expect(
    ruleOf(
      [0, 7, 14, 21].map((shift) => monday + shift),
      monday + 90,
    ),
  ).toBeUndefined();
  expect(
    ruleOf(
      [0, 7, 14].map((shift) => monday + shift),
      115_000,
    ),
  ).toBeUndefined();
});

test("every day with some missed is no rule of workdays, though five days of seven are", () => {
  const days = Array.from({ length: 640 }, (_, index) => newYear + index);
  const done = days.filter((day) => (isWorkday(day) ? day % 12 !== 0 : day % 5 !== 0));
  expect(ruleOf(done, newYear + 641)).toEqual({ every: "day" });
});

test("Mondays around midnight are Mondays", () => {
  const moments = [1425, 1430, 1450, 1420, 1445].map((minute, week) =>
    at(monday + week * 7 + Math.floor(minute / 1440), minute % 1440),
  );
  expect(findTrigger(moments, after(monday + 30))).toMatchObject({
    rule: { every: "week", weekdays: [1] },
    window: { from: 1410, to: 1440 },
  });
});

/** The day of a month by number from its start or end, among all days or workdays. */
const isMonthDay = (number: number, isCounted: (day: number) => boolean) => (day: number) => {
  const { first, last } = monthOf(day);
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(isCounted);
  return days.at(number > 0 ? number - 1 : number) === day;
};
const calendars: readonly [CalendarRule, (day: number) => boolean][] = [
  [{ every: "day" }, () => true],
  [{ every: "workday" }, isWorkday],
  [{ every: "week", weekdays: [1] }, (day) => weekdayOf(day) === 1],
  [{ every: "week", weekdays: [2, 4] }, (day) => [2, 4].includes(weekdayOf(day))],
  [{ every: "week", weekdays: [1, 3, 5] }, (day) => [1, 3, 5].includes(weekdayOf(day))],
  [{ every: "week", weekdays: [3], interval: 2 }, (day) => weekdayOf(day) === 3 && weekOf(day) % 2 === 0],
  [{ every: "week", weekdays: [3], interval: 3 }, (day) => weekdayOf(day) === 3 && weekOf(day) % 3 === 0],
  [{ every: "month", day: 1, of: "day" }, isMonthDay(1, () => true)],
  [{ every: "month", day: 15, of: "day" }, isMonthDay(15, () => true)],
  [{ every: "month", day: -1, of: "day" }, isMonthDay(-1, () => true)],
  [{ every: "month", day: 1, of: "workday" }, isMonthDay(1, isWorkday)],
  [{ every: "month", day: 3, of: "workday" }, isMonthDay(3, isWorkday)],
  [{ every: "month", day: -1, of: "workday" }, isMonthDay(-1, isWorkday)],
];

test("on generated years with missed and shifted days at least 95 % of the rules are found", () => {
  const random = createRandom(11);
  const runs = calendars.flatMap(([rule, holds]) => Array.from({ length: 8 }, () => ({ rule, holds })));
  const right = runs.filter(({ rule, holds }) => {
    const start = newYear + Math.floor(random() * 300);
    const due = Array.from({ length: 365 }, (_, index) => start + index).filter(holds);
    const kept = due.filter(() => random() >= 0.08);
    const done = kept.map((day) => (random() < 0.04 ? day + 1 : day));
    const moments = done.map((day) => at(day, 600 + Math.floor(random() * 40)));
    const trigger = findTrigger(moments, after(start + 366));
    const isInWindow = trigger !== null && trigger.window.from === 600 && trigger.window.to <= 645;
    return isInWindow && JSON.stringify(trigger.rule) === JSON.stringify(rule);
  });
  expect(right.length / runs.length).toBeGreaterThanOrEqual(0.95);
});

test("days that chance chose rarely have a rule", () => {
  const random = createRandom(12);
  const runs = Array.from({ length: 300 }, (_, run) => {
    const start = newYear + Math.floor(random() * 300);
    const workdays = Array.from({ length: 60 }, (_, index) => start + index).filter(isWorkday);
    const days = Array.from({ length: 3 + (run % 8) }, () => workdays[Math.floor(random() * workdays.length)] ?? start);
    return ruleOf(days, start + 60);
  });
  expect(runs.filter((rule) => rule !== undefined).length / runs.length).toBeLessThanOrEqual(0.05);
});
