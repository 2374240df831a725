import { expect, test } from "vitest";
import { createRandom } from "../testing/index.ts";
import { createPace } from "./pace.ts";
import { weighCalendar } from "./weigh-calendar.ts";
import { weighOnceADay } from "./weigh-once-a-day.ts";
import { weighShare } from "./weigh-share.ts";

test("what happens once on each day of work is a habit; what happens as often whenever it does is chance", () => {
  expect(weighOnceADay([1, 1, 1, 1, 0, 1, 1, 1])).toBeGreaterThan(3);
  expect(weighOnceADay([0, 3, 1, 0, 2, 0, 1, 1])).toBeLessThan(0);
});

test("a share weighs more the rarer chance would give it, and nothing when chance gives as much", () => {
  expect(weighShare(4, 4, 0.1)).toBeGreaterThan(weighShare(4, 4, 0.4));
  expect(weighShare(3, 4, 0.1)).toBeLessThan(weighShare(4, 4, 0.1));
  expect(weighShare(2, 8, 0.5)).toBe(0);
});

test("chance seldom weighs more than three", () => {
  const random = createRandom(4);
  const weights = Array.from({ length: 500 }, () => {
    const counts = Array.from({ length: 20 }, () => Math.floor(-Math.log(1 - random())));
    return weighOnceADay(counts);
  });
  expect(weights.filter((weight) => weight > 3).length).toBeLessThanOrEqual(25);
});

test("what was done two hundred thousand times is weighed as well", () => {
  const starts = Array.from({ length: 200_000 }, (_, index) => ({ day: 20_000 + (index >> 13), minute: index % 1440 }));
  const window = { from: 0, to: 1440 };
  const trigger = {
    kind: "calendar",
    rule: { every: "day" },
    timeZone: "UTC",
    window,
    next: 0,
    confidence: 1,
  } as const;
  const times = { starts, own: starts, pace: createPace(starts), worked: undefined };
  expect(weighCalendar({ trigger, evidence: 0 }, times)).toBeLessThan(0);
});
