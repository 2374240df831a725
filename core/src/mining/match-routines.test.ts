import { expect, test } from "vitest";
import { buildEvent } from "../testing/index.ts";
import { matchRoutines } from "./match-routines.ts";
import type { MinedRoutine, Routine } from "./routine.ts";

const idOf = (seq: number) => buildEvent({ seq }).id;
const build = (
  seqs: readonly number[],
  places: readonly ("tiktok-ads" | "google-sheets" | "stripe")[],
): MinedRoutine => ({
  steps: places.map((place) => ({ operation: "download", place })),
  support: seqs.length,
  occurrences: seqs.map((seq) => ({ start: seq, end: seq, events: [idOf(seq)] })),
  trigger: null,
  confidence: 0.5,
});
const name = (id: string, routine: MinedRoutine): Routine => ({ id, ...routine });
const createNames = () => {
  let given = 0;
  return () => `new-${(given += 1)}`;
};
const idsOf = (known: readonly Routine[], mined: readonly MinedRoutine[]) =>
  matchRoutines(known, mined, createNames()).map(({ id }) => id);

test("a routine is known again by its occurrences although its steps changed", () => {
  expect(
    idsOf([name("old", build([1, 2, 3], ["tiktok-ads"]))], [build([2, 3, 4], ["stripe", "google-sheets"])]),
  ).toEqual(["old"]);
});

test("a routine is known again by its steps although its events are gone", () => {
  expect(
    idsOf([name("old", build([1, 2], ["tiktok-ads", "stripe"]))], [build([8, 9], ["tiktok-ads", "stripe"])]),
  ).toEqual(["old"]);
});

test("of a split routine the part with more of it keeps the id", () => {
  const known = [name("old", build([1, 2, 3, 4, 5], ["tiktok-ads", "stripe"]))];
  expect(idsOf(known, [build([1, 2, 9], ["stripe"]), build([3, 4, 5], ["tiktok-ads", "stripe"])])).toEqual([
    "new-1",
    "old",
  ]);
});

test("of a split routine whose parts are alike the larger keeps the id", () => {
  const known = [name("old", build([1, 2, 3, 4, 5], ["tiktok-ads"]))];
  expect(idsOf(known, [build([1, 2], ["tiktok-ads"]), build([3, 4, 5], ["tiktok-ads"])])).toEqual(["new-1", "old"]);
});

test("much the same work between other ends is another routine", () => {
  const between = (place: "google-sheets" | "stripe"): MinedRoutine => ({
    ...build(place === "stripe" ? [1, 2] : [8, 9], ["tiktok-ads"]),
    steps: [{ operation: "open" }, { operation: "modify" }, { operation: "rename" }, { operation: "upload", place }],
  });
  expect(idsOf([name("old", between("stripe"))], [between("google-sheets")])).toEqual(["new-1"]);
});

test("of merged routines the one with more support gives the id", () => {
  const known = [name("small", build([1, 2], ["tiktok-ads"])), name("large", build([3, 4, 5], ["tiktok-ads"]))];
  expect(idsOf(known, [build([1, 2, 3, 4, 5], ["tiktok-ads"])])).toEqual(["large"]);
});

test("what has nothing in common gets a new id", () => {
  expect(idsOf([name("old", build([1, 2], ["tiktok-ads"]))], [build([3, 4], ["stripe"])])).toEqual(["new-1"]);
});
