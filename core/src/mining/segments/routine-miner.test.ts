import fc from "fast-check";
import { expect, test } from "vitest";
import { discoverRoutines } from "./discover-routines.ts";
import type { LoggedActivity } from "./logged-activity.ts";
import { createRoutineMiner, restoreRoutineMiner, type RoutineMiner } from "./routine-miner.ts";

const activity = fc.constantFrom("a", "b", "c", "d", "e", "f", "\ud800", "naïve ✓");
const at = fc.oneof(fc.integer({ min: -1e6, max: 1e13 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const anyLog = fc.array(fc.record({ at, activity }), { maxLength: 80 });
/** Ways of working, one after the other, and now and then something else between. */
const recurringLog = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom("abcd", "efgh", "abfd", "hgec"), { minLength: 1, maxLength: 2 }),
    fc.array(fc.nat(11), { minLength: 12, maxLength: 40 }),
  )
  .map(([ways, luck]) =>
    luck.flatMap((number, i) => {
      const doing = `${number === 11 ? "x" : ""}${ways[number % ways.length] ?? ""}`;
      return Array.from(doing, (activity, k): LoggedActivity => ({ at: i * 60_000 + k * 900, activity }));
    }),
  );
const log = fc.oneof(anyLog, recurringLog);
const windowSize = fc.integer({ min: 1, max: 160 });

const pushAll = (miner: RoutineMiner, activities: readonly LoggedActivity[]): RoutineMiner => {
  for (const each of activities) miner.push(each);
  return miner;
};
const restore = (miner: RoutineMiner, maxActivities: number): RoutineMiner => {
  const restored = restoreRoutineMiner(miner.snapshot(), { maxActivities });
  if (!restored.ok) throw new Error(restored.code);
  return restored.value;
};

test("pushed one by one, with a restart between, a window has the routines of the same activities read at once", () => {
  let withRoutines = 0;
  fc.assert(
    fc.property(log, windowSize, fc.nat(100), (activities, maxActivities, percent) => {
      const restart = Math.floor((activities.length * percent) / 100);
      const first = pushAll(createRoutineMiner({ maxActivities }), activities.slice(0, restart));
      const second = pushAll(restore(first, maxActivities), activities.slice(restart));
      const batch = discoverRoutines(activities.slice(-maxActivities));
      expect(second.routines()).toEqual({ ...batch, cut: 0 });
      if (batch.segments.length > 0) withRoutines += 1;
    }),
    { numRuns: 10_000 },
  );
  expect(withRoutines).toBeGreaterThan(1000);
});

test("asked at any moment it answers for that moment", () => {
  fc.assert(
    fc.property(recurringLog, windowSize, (activities, maxActivities) => {
      const miner = createRoutineMiner({ maxActivities });
      for (const [i, each] of activities.entries()) {
        miner.push(each);
        if (i % 7 !== 0) continue;
        const batch = discoverRoutines(activities.slice(Math.max(0, i + 1 - maxActivities), i + 1));
        expect(miner.routines()).toEqual({ ...batch, cut: 0 });
      }
    }),
    { numRuns: 500 },
  );
});

test("what is older than a moment can be forgotten, names too", () => {
  const days = Array.from({ length: 30 }, (_, at) => [`x${at}`, "y", "z"].map((activity) => ({ at, activity }))).flat();
  const miner = pushAll(createRoutineMiner(), days);
  const before = miner.bytes();
  miner.forget(20);
  expect(miner.routines()).toEqual({ ...discoverRoutines(days.filter(({ at }) => at >= 20)), cut: 0 });
  expect(miner.bytes()).toBeLessThan(before);
});

test("a million different names stay within the bytes that are allowed, and the answer says that it was cut", () => {
  const maxBytes = 2 ** 20;
  const miner = createRoutineMiner({ maxActivities: 1e9, maxBytes });
  const names = Array.from({ length: 50_000 }, (_, i) => `an activity of its own, number ${i}`);
  for (const [i, name] of names.entries()) miner.push({ at: i, activity: name });
  expect(miner.bytes()).toBeLessThanOrEqual(maxBytes);
  const { cut } = miner.routines();
  expect(cut).toBeGreaterThan(0);
  const restored = restoreRoutineMiner(miner.snapshot(), { maxActivities: 1e9, maxBytes });
  expect(restored.ok && restored.value.routines().cut).toBe(cut);
});

test("many activities of few names are cut as well, before the tables outgrow the bytes", () => {
  const maxBytes = 2 ** 17;
  const miner = createRoutineMiner({ maxActivities: 1e9, maxBytes });
  for (let i = 0; i < 20_000; i++) miner.push({ at: i, activity: "abc".charAt(i % 3) });
  expect(miner.bytes()).toBeLessThanOrEqual(maxBytes);
  expect(miner.routines().cut).toBe(20_000 - 8192);
});

test("a snapshot with any bit flipped, cut off or made up is refused", () => {
  const snapshot = pushAll(
    createRoutineMiner(),
    Array.from("abcabc", (activity, at) => ({ at, activity })),
  ).snapshot();
  fc.assert(
    fc.property(fc.nat(snapshot.length * 8 - 1), (bit) => {
      const flipped = snapshot.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(restoreRoutineMiner(flipped)).toMatchObject({ ok: false });
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(restoreRoutineMiner(bytes)).toMatchObject({ ok: false, code: "snapshot-damaged" });
    }),
  );
  for (let length = 0; length < snapshot.length; length++) {
    expect(restoreRoutineMiner(snapshot.subarray(0, length))).toMatchObject({ ok: false, code: "snapshot-damaged" });
  }
});
