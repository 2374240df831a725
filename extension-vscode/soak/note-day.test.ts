import { outboxLimit } from "@floyo/core/sync";
import { expect, test } from "vitest";
import { noteDay } from "./note-day.ts";

const signals = 40_000;
const mostGrownBytes = 20_000_000;

test("row 17: after eight hours of 40,000 signals all are in the history once, no more waits than may, and the memory has not grown", async () => {
  const { numbers, ids, waiting, overflow, grownBytes, failures } = await noteDay(signals, 500);
  expect(failures).toEqual([]);
  expect(numbers).toEqual(Array.from({ length: signals }, (_, index) => index + 1));
  expect(ids.size).toBe(signals);
  expect(overflow).toBeGreaterThan(0);
  expect(waiting.events).toBe(signals - overflow);
  expect(waiting.events).toBeLessThanOrEqual(outboxLimit.events);
  expect(waiting.bytes).toBeLessThanOrEqual(outboxLimit.bytes);
  expect(grownBytes).toBeLessThan(mostGrownBytes);
});
