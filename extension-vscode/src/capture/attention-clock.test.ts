import { expect, test } from "vitest";
import { createAttentionClock } from "./attention-clock.ts";

test("attention counts for the document in front, and stops when the window loses the focus", () => {
  let nowMs = 0;
  const clock = createAttentionClock(() => nowMs);
  clock.attend("a");
  nowMs = 10_000;
  clock.attend("b");
  nowMs = 13_000;
  clock.attend(undefined);
  nowMs = 99_000;
  expect([clock.takeSeconds("a"), clock.takeSeconds("b")]).toEqual([10, 3]);
});

test("attention is given out once, also while the document stays in front", () => {
  let nowMs = 0;
  const clock = createAttentionClock(() => nowMs);
  clock.attend("a");
  nowMs = 5000;
  expect(clock.takeSeconds("a")).toBe(5);
  nowMs = 7000;
  expect(clock.takeSeconds("a")).toBe(2);
});

test("a clock that is set back takes nothing away", () => {
  let nowMs = 50_000;
  const clock = createAttentionClock(() => nowMs);
  clock.attend("a");
  nowMs = 10_000;
  expect(clock.takeSeconds("a")).toBe(0);
});
