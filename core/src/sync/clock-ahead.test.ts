import fc from "fast-check";
import { expect, test } from "vitest";
import * as v from "valibot";
import { clockAheadSchema, followClock, measureClockAhead } from "./clock-ahead.ts";

const trueMs = Date.UTC(2026, 10, 16, 8);
const century = 36_525 * 86_400;
const toHeader = (ms: number) => new Date(ms).toUTCString();

/** Ms; `jump`: how the own clock is set while the request is under way. */
const exchanges = fc.record({
  moment: fc.integer({ min: 0, max: 86_400_000 }),
  skew: fc.integer({ min: -50 * 365 * 86_400_000, max: 50 * 365 * 86_400_000 }),
  there: fc.integer({ min: 0, max: 10_000 }),
  back: fc.integer({ min: 0, max: 10_000 }),
  jump: fc.oneof(fc.constant(0), fc.integer({ min: -3_600_000, max: 3_600_000 })),
});
type Drawn = typeof exchanges extends fc.Arbitrary<infer Value> ? Value : never;

function measure({ moment, skew, there, back, jump }: Drawn) {
  const sentMs = trueMs + moment + skew;
  const date = toHeader(trueMs + moment + there);
  return measureClockAhead({ sentMs, receivedMs: sentMs + there + back + jump, date });
}

test("however slow the network is, the measurement is off by half the time of the request and a second at most", () => {
  fc.assert(
    fc.property(exchanges, (drawn) => {
      const ahead = measure({ ...drawn, jump: 0 });
      const mostOff = (drawn.there + drawn.back) / 2000 + 1;
      expect(Math.abs((ahead ?? Infinity) - drawn.skew / 1000)).toBeLessThanOrEqual(mostOff);
    }),
  );
});

test("a clock that is set during a request is not measured, or as it was before by less than half a minute", () => {
  fc.assert(
    fc.property(exchanges, (drawn) => {
      const ahead = measure(drawn) ?? drawn.skew / 1000;
      expect(Math.abs(ahead - drawn.skew / 1000)).toBeLessThan(30);
    }),
  );
});

test.each([
  null,
  "",
  "soon",
  "5",
  "2026-11-16T08:00:00Z",
  toHeader(0),
  toHeader(Date.UTC(2025, 11, 31)),
  toHeader(4e15),
])("a Date of %j is no measurement", (date) =>
  expect(measureClockAhead({ sentMs: trueMs, receivedMs: trueMs + 100, date })).toBeUndefined(),
);

test("what is known stays within a minute of what is measured, moves only by a minute or more, and can be said", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -century, max: century })), fc.nat(59), (jumps, tremble) => {
      let known = 0;
      for (const measured of jumps) {
        known = followClock(known, measured);
        expect(Math.abs(known - measured)).toBeLessThan(60);
        expect(v.is(clockAheadSchema, known)).toBe(true);
        expect(followClock(known, known + tremble)).toBe(known);
      }
    }),
  );
});

test("less than a minute is none, and so it is again when the clock was put right", () => {
  expect([followClock(0, 59), followClock(0, -59), followClock(0, 60), followClock(10_800, 20)]).toEqual([0, 0, 60, 0]);
});
