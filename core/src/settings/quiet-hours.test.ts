import fc from "fast-check";
import { expect, test } from "vitest";
import { isQuiet, minuteToTime, noQuietHours, timeToMinute } from "./index.ts";

const minute = fc.nat(1439);

test("quiet hours are as long as from one time to the other, also over midnight", () => {
  fc.assert(
    fc.property(minute, minute, (from, to) => {
      const quiet = Array.from({ length: 1440 }, (_, index) => index).filter((each) => isQuiet({ from, to }, each));
      expect(quiet).toHaveLength((to - from + 1440) % 1440);
      if (from !== to) expect([quiet.includes(from), quiet.includes(to)]).toEqual([true, false]);
    }),
    { numRuns: 50 },
  );
  expect(isQuiet(noQuietHours, 0)).toBe(false);
});

test("a time of day is read as it is written, and nothing else is", () => {
  fc.assert(fc.property(minute, (each) => timeToMinute(minuteToTime(each)) === each));
  expect(["24:00", "7", "7:5", "22:60", "", "noon", "-1:00"].map(timeToMinute)).toEqual(Array(7).fill(undefined));
});
