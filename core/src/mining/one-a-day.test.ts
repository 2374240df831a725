import { expect, test } from "vitest";
import { oneADay } from "./one-a-day.ts";

test("of two times on a day the one near the usual time counts", () => {
  const times = [540, 545, 550].map((minute, day) => ({ day, minute }));
  expect(oneADay([...times, { day: 1, minute: 380 }, { day: 2, minute: 900 }])).toEqual(times);
});

test("what is done around midnight belongs to the day on which it mostly is", () => {
  const late = [1430, 1425, 1420].map((minute, day) => ({ day: day * 7, minute }));
  expect(oneADay([...late, { day: 22, minute: 5 }])).toEqual([...late, { day: 21, minute: 1445 }]);
  const early = [10, 15, 20].map((minute, day) => ({ day: day * 7, minute }));
  expect(oneADay([...early, { day: 20, minute: 1435 }])).toEqual([...early, { day: 21, minute: -5 }]);
});
