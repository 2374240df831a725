import fc from "fast-check";
import { expect, test } from "vitest";
import { secondsSince, secondsUntil } from "./time-gaps.ts";

const times = fc.array(fc.nat(50), { maxLength: 30 }).map((all) => all.sort((a, b) => a - b).map((at) => ({ at })));

test("the gaps are those to the nearest of the others, never to one at the same time", () => {
  fc.assert(
    fc.property(times, times, (items, others) => {
      const gapTo = (at: number) => others.map((other) => other.at - at);
      const least = (gaps: readonly number[]) =>
        gaps.filter((gap) => gap > 0).reduce((a, b) => Math.min(a, b), Infinity);
      expect([...secondsSince(items, others)]).toEqual(items.map(({ at }) => least(gapTo(at).map((gap) => -gap))));
      expect([...secondsUntil(items, others)]).toEqual(items.map(({ at }) => least(gapTo(at))));
    }),
  );
});
