import fc from "fast-check";
import { expect, test } from "vitest";
import { findFrequentSequences, keepMaximal } from "./frequent-sequences.ts";
import { isSubsequence } from "./is-subsequence.ts";

const limits = { minSupport: 3, maxGap: 1, maxLength: 6, minContinuation: 0.5, minShare: 0 };
const split = (...sessions: readonly string[]) => sessions.map((session) => session.split(""));

test("what recurs in order with few other things between is found whole, and only whole", () => {
  const found = keepMaximal(findFrequentSequences(split("abc", "axbc", "abyc", "zz"), limits));
  expect(found).toEqual([{ items: ["a", "b", "c"], sessions: [0, 1, 2] }]);
});

test("a wider gap is no link", () => {
  expect(findFrequentSequences(split("axyb", "axyb", "axyb"), limits).map(({ items }) => items.join(""))).not.toContain(
    "ab",
  );
});

test("of a long sequence that recurs not all parts are looked at, also where an item is missing now and then", () => {
  const whole = Array.from({ length: 40 }, (_, item) => item);
  const sessions = Array.from({ length: 50 }, (_, session) => whole.filter((item) => (session * 7 + item) % 50 > 0));
  const found = findFrequentSequences(sessions, { ...limits, maxGap: 3, maxLength: 12 });
  expect(found.length).toBeLessThan(40 * 12);
  expect(found.map(({ items }) => items)).toContainEqual(whole.slice(0, 12));
});

test("every sequence really lies in its sessions, often enough, and in no other of the answer", () => {
  const session = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(session, { maxLength: 20 }), (sessions) => {
      const found = keepMaximal(findFrequentSequences(sessions, limits));
      for (const { items, sessions: places } of found) {
        expect(places.length).toBeGreaterThanOrEqual(limits.minSupport);
        for (const place of places) expect(isSubsequence(items, sessions[place] ?? [])).toBe(true);
        expect(found.filter((other) => isSubsequence(items, other.items))).toHaveLength(1);
      }
    }),
  );
});
