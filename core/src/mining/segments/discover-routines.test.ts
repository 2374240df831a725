import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "../../testing/index.ts";
import { discoverRoutines } from "./discover-routines.ts";
import type { LoggedActivity } from "./logged-activity.ts";

const minute = 60_000;

/** The activities of each doing one after the other, a second apart, a minute between doings. */
function plantLog(doings: readonly string[]): LoggedActivity[] {
  return doings.flatMap((doing, i) =>
    Array.from(doing, (activity, k) => ({ at: i * minute + k * 1000 * (1 + ((i + k) % 3)), activity })),
  );
}

const textOf = (log: readonly LoggedActivity[], { start, end }: { start: number; end: number }): string =>
  log
    .slice(start, end)
    .map(({ activity }) => activity)
    .join("");

const readAll = (log: readonly LoggedActivity[]): string[] =>
  discoverRoutines(log).segments.map((segment) => textOf(log, segment));

const repeat = (length: number, doing: (i: number) => string): string[] => Array.from({ length }, (_, i) => doing(i));

const anyLog = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 1e13 }),
    activity: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
  }),
  { maxLength: 300 },
);
const recurringLog = fc
  .tuple(fc.array(fc.constantFrom("abc", "dabe", "fgh"), { minLength: 3, maxLength: 40 }), anyLog)
  .map(([doings, foreign]) => [...plantLog(doings), ...foreign]);

test("segments are ordered, disjoint, in range, of a routine, and the same each time", () => {
  fc.assert(
    fc.property(fc.oneof(anyLog, recurringLog), (log) => {
      const found = discoverRoutines(log);
      expect(discoverRoutines(log)).toEqual(found);
      let last = 0;
      for (const { start, end, routine } of found.segments) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(found.routines[routine]).toBeDefined();
        last = end;
      }
      expect(last).toBeLessThanOrEqual(log.length);
    }),
    { numRuns: 300 },
  );
});

test("a routine's support is the number of its segments and of its variants' supports", () => {
  fc.assert(
    fc.property(recurringLog, (log) => {
      const { segments, routines } = discoverRoutines(log);
      for (const [place, { support, variants }] of routines.entries()) {
        expect(segments.filter(({ routine }) => routine === place)).toHaveLength(support);
        expect(variants.reduce((sum, variant) => sum + variant.support, 0)).toBe(support);
      }
    }),
    { numRuns: 200 },
  );
});

test("work back to back is parted where each doing begins", () => {
  const doings = repeat(20, () => "openCPsv");
  expect(readAll(plantLog(doings))).toEqual(doings);
});

test("ways of one routine are variants; a routine that only shares its beginning is another", () => {
  const doings = repeat(60, (i) => ["abcdefgh", "abcxdefgh", "abpqrstu"][(i * i + (i >> 2)) % 3] ?? "");
  const log = plantLog(doings);
  const { routines, segments } = discoverRoutines(log);
  expect(segments.map((segment) => textOf(log, segment))).toEqual(doings);
  const ways = routines.map(({ variants }) => new Set(variants.map(({ activities }) => activities.join(""))));
  expect(new Set(ways)).toEqual(new Set([new Set(["abcdefgh", "abcxdefgh"]), new Set(["abpqrstu"])]));
});

test("a missing step, a foreign one and a swapped one do not break an occurrence", () => {
  const disturbed = new Map([
    [3, "abdefg"],
    [5, "abcd!efg"],
    [7, "abcedfg"],
  ]);
  const doings = repeat(40, (i) => disturbed.get(i % 8) ?? "abcdefg");
  expect(readAll(plantLog(doings))).toEqual(doings);
});

test("the first step may be missing: the occurrence begins at the second", () => {
  const doings = repeat(30, (i) => (i % 10 === 4 ? "bcdefg" : "abcdefg"));
  expect(readAll(plantLog(doings))).toEqual(doings);
});

test("a step that differs every time does not part an occurrence", () => {
  const doings = repeat(30, (i) => `abcd${String.fromCodePoint(0x4e00 + i)}ef`);
  expect(readAll(plantLog(doings))).toEqual(doings);
});

test("what is foreign between two occurrences goes to the one nearer in time", () => {
  const doings = repeat(40, () => "abcdef");
  const disturb = (farFromNext: number) =>
    plantLog(doings).flatMap((event, i) =>
      i > 0 && i % 24 === 0 ? [{ at: event.at - farFromNext, activity: "c" }, event] : [event],
    );
  expect(readAll(disturb(1)).filter((doing) => doing !== "abcdef")).toEqual(repeat(9, () => "cabcdef"));
  expect(readAll(disturb(45_000)).filter((doing) => doing !== "abcdef")).toEqual(repeat(9, () => "abcdefc"));
});

test("routines strewn into other things are found, the other things are left alone", () => {
  let state = 1;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  const foreign = (): string => String.fromCodePoint(97 + next(26));
  const doings = repeat(60, () => repeat(20 + next(30), foreign).join("") + "routine".toUpperCase());
  expect(readAll(plantLog(doings))).toEqual(repeat(60, () => "ROUTINE"));
});

test("ways that share no more than their beginning and end are parted there, the rare ones too", () => {
  const random = createRandom(1);
  const letters = Array.from({ length: 40 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  const draw = (pool: string[]): string => pool.splice(Math.floor(random() * pool.length), 1).join("");
  const ways = repeat(38, (i) => {
    const pool = [...letters];
    return `(${repeat(8 + (i % 9), () => draw(pool)).join("")})`;
  });
  const doings = repeat(2000, () => ways[Math.floor(random() ** 2 * ways.length)] ?? "");
  expect(new Set(doings).size).toBe(38);
  expect(readAll(plantLog(doings))).toEqual(doings);
});

test("one routine this month, another the next: both are parted", () => {
  const doings = [...repeat(30, () => "abcdef"), ...repeat(30, () => "uvwxyz")];
  expect(readAll(plantLog(doings))).toEqual(doings);
});

test("times out of order, equal or far off change no more than borders", () => {
  const doings = repeat(20, () => "abcdef");
  const log = plantLog(doings);
  for (const at of [() => 0, (i: number) => -i, (i: number) => (i % 7) * 1e15]) {
    expect(readAll(log.map(({ activity }, i) => ({ at: at(i), activity })))).toEqual(doings);
  }
});

test("two hundred thousand occurrences are all read", () => {
  const log = Array.from({ length: 600_000 }, (_, at) => ({ at, activity: "abc".charAt(at % 3) }));
  const { segments, routines } = discoverRoutines(log);
  expect(segments).toHaveLength(200_000);
  expect(routines).toMatchObject([{ activities: ["a", "b", "c"], support: 200_000 }]);
});

test("nothing recurs: nothing is found", () => {
  const at = 0;
  expect(discoverRoutines([])).toEqual({ segments: [], routines: [] });
  expect(discoverRoutines([{ at, activity: "a" }])).toEqual({ segments: [], routines: [] });
  const million = 1_000_000;
  expect(discoverRoutines(Array.from({ length: million }, () => ({ at, activity: "a" }))).segments).toEqual([]);
  expect(discoverRoutines(Array.from({ length: million }, (_, i) => ({ at, activity: `a${i}` }))).segments).toEqual([]);
});

test("activities at random hold no routine", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 500, maxLength: 1500 }), (activities) => {
      const log = activities.map((activity, i) => ({ at: i * 1000, activity: `a${activity}` }));
      const covered = discoverRoutines(log).segments.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(covered).toBeLessThan(log.length / 10);
    }),
    { numRuns: 50 },
  );
});
