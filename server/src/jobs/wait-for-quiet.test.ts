import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { waitForQuiet } from "./wait-for-quiet.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const times = { quietMs: 300, atMostMs: 5000 };

test("a row of notes is acted upon once, when it has ended; another key's apart", () => {
  const acts: string[] = [];
  const notes = waitForQuiet(times, (key) => void acts.push(key));
  for (let i = 0; i < 5; i++) {
    notes.note("ada");
    vi.advanceTimersByTime(200);
  }
  notes.note("bob");
  expect(acts).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(acts).toEqual(["ada", "bob"]);
  notes.note("ada");
  vi.advanceTimersByTime(300);
  expect(acts).toEqual(["ada", "bob", "ada"]);
});

test("what never ends is acted upon in the end, and again", () => {
  let acts = 0;
  const notes = waitForQuiet(times, () => void acts++);
  for (let i = 0; i < 120; i++) {
    notes.note("ada");
    vi.advanceTimersByTime(100);
  }
  expect(acts).toBe(2);
});

test("closed, it acts upon nothing any more", () => {
  let acts = 0;
  const notes = waitForQuiet(times, () => void acts++);
  notes.note("ada");
  notes.close();
  vi.advanceTimersByTime(10_000);
  expect(acts).toBe(0);
});
