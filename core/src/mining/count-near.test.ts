import fc from "fast-check";
import { expect, test } from "vitest";
import { listBouts } from "./bouts.ts";
import { countBefore, countBehind } from "./count-near.ts";
import { secondsSince, secondsUntil } from "./time-gaps.ts";

const times = fc
  .array(fc.nat(60), { maxLength: 30 })
  .map((all) => all.sort((a, b) => a - b).map((at) => ({ at, day: 0 })));

test("what is counted near bouts is what has a short gap to one of their times", () => {
  fc.assert(
    fc.property(times, times, fc.integer({ min: 1, max: 10 }), (items, others, within) => {
      const bouts = listBouts(others, within);
      const short = (gaps: Float64Array) => gaps.filter((gap) => gap <= within).length;
      expect(countBehind(items, bouts, within)).toBe(short(secondsSince(items, others)));
      expect(countBefore(items, bouts, within)).toBe(short(secondsUntil(items, others)));
    }),
  );
});
