import fc from "fast-check";
import { expect, test } from "vitest";
import { createAttemptLimiter } from "./attempt-limiter.ts";

const limit = { attempts: 3, windowMs: 60_000 };

test("after the last attempt it says how long to wait, and then lets one in again", () => {
  let nowMs = 0;
  const limiter = createAttemptLimiter(limit, () => nowMs);
  expect([1, 2, 3].map(() => limiter.take("ada"))).toEqual([undefined, undefined, undefined]);
  nowMs = 20_000;
  expect(limiter.take("ada")).toBe(40);
  expect(limiter.take("bob")).toBeUndefined();
  nowMs = 60_000;
  expect(limiter.take("ada")).toBeUndefined();
});

test("a good attempt does not count", () => {
  const limiter = createAttemptLimiter(limit, () => 0);
  for (let i = 0; i < 10; i++) {
    expect(limiter.take("ada")).toBeUndefined();
    limiter.giveBack("ada");
  }
});

test("in no window are there more attempts than allowed", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { maxLength: 60 }), (waits) => {
      let nowMs = 0;
      const limiter = createAttemptLimiter(limit, () => nowMs);
      const allowed: number[] = [];
      for (const waitMs of waits) {
        nowMs += waitMs;
        if (limiter.take("ada") === undefined) allowed.push(nowMs);
      }
      for (const start of allowed) {
        const inWindow = allowed.filter((at) => at >= start && at < start + limit.windowMs);
        // Windows begin with their first attempt, so a sliding one overlaps at most two of them.
        expect(inWindow.length).toBeLessThanOrEqual(2 * limit.attempts);
      }
    }),
  );
});
