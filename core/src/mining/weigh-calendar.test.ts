import { expect, test } from "vitest";
import { createRandom } from "../testing/index.ts";
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
