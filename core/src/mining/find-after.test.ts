import { expect, test } from "vitest";
import type { ActivityEvent } from "../events/index.ts";
import {
  buildEvent,
  buildPlantedAfter,
  buildRandomWork,
  buildToken,
  createRandom,
  daySeconds,
  workStart,
} from "../testing/index.ts";
import { createFindAfter } from "./find-after.ts";
import { isHabit, readLog } from "./habit.ts";
import { mineRoutines } from "./mine-routines.ts";

const nowSeconds = workStart + 30 * daySeconds;
const minute = 60;

/** Days on which no calendar has a rule. */
const days = [0, 1, 7, 9, 11, 17, 18, 23];
const randomWork = buildRandomWork({ random: createRandom(3), days: 30, perDay: 6, files: 20 });

const download = (day: number, minutes: number, seq: number) =>
  buildEvent({
    operation: "download",
    place: "notion",
    ext: "pdf",
    at: workStart + day * daySeconds + minutes * minute,
    seq,
  });
const upload = (day: number, minutes: number, seq: number) =>
  buildEvent({
    operation: "upload",
    place: "slack",
    ext: "png",
    at: workStart + day * daySeconds + minutes * minute,
    seq,
  });

const hours = (day: number) => (day * 97) % 400;
const causes = days.map((day, index) => download(day, hours(day), 900_000 + index));
const followers = days.map((day, index) => upload(day, hours(day) + 8, 910_000 + index));

function findAfter(others: readonly ActivityEvent[], starts: readonly ActivityEvent[] = followers) {
  const habits = readLog([...randomWork, ...others, ...starts]).filter(isHabit);
  const own = habits.filter(({ event }) => starts.includes(event));
  return createFindAfter(habits, nowSeconds)({ starts: own, own });
}

test("what follows something else each time has it for its trigger, within the shortest time that holds", () => {
  const found = findAfter(causes);
  expect(found?.trigger).toMatchObject({
    kind: "after",
    activity: { operation: "download", place: "notion", ext: "pdf" },
    withinSeconds: 15 * minute,
  });
  expect(found?.trigger.confidence).toBeGreaterThan(0.8);
});

test("where the other thing goes is told only if it is always the same", () => {
  const targets = ["a", "b"].map(buildToken);
  const causesTo = (count: number) =>
    causes.map((cause, index) => ({ ...cause, target: targets[index % count] ?? buildToken("a") }));
  expect(findAfter(causesTo(1))?.trigger.activity.target).toBe(buildToken("a"));
  expect(findAfter(causesTo(2))?.trigger.activity.target).toBeUndefined();
});

test("one time without it and one time for nothing do not break it", () => {
  const idle = download(25, 200, 930_000);
  expect(findAfter([...causes.slice(1), idle])?.trigger.kind).toBe("after");
});

test("two times are no evidence", () => {
  expect(findAfter(causes.slice(0, 2), followers.slice(0, 2))).toBeUndefined();
});

test("what is mostly done for nothing is no trigger, and neither is what comes all the time", () => {
  const idle = days.map((day, index) => download(day + 3, 300, 930_000 + index));
  expect(findAfter([...causes, ...idle])).toBeUndefined();
  const always = Array.from({ length: 30 * 16 }, (_, index) =>
    download(Math.floor(index / 16), (index % 16) * 30, 940_000 + index),
  );
  expect(findAfter(always)).toBeUndefined();
});

test("what comes later, or is part of the routine, is no trigger", () => {
  expect(findAfter(days.map((day, index) => download(day, hours(day) + 10, 930_000 + index)))).toBeUndefined();
  expect(findAfter(days.map((day, index) => upload(day, hours(day), 930_000 + index)))).toBeUndefined();
});

const lives = (["sparse", "downloads", "developer"] as const).flatMap((among) =>
  (["single", "chain"] as const).flatMap((follower) => [1, 2].map((seed) => ({ among, follower, seed }))),
);

test.each(lives)("a month with work that follows a contract has that trigger: %j", (life) => {
  const { events, starts } = buildPlantedAfter({ ...life, isLinked: true });
  const begins = new Set(starts);
  const routines = mineRoutines(events, { timeZone: "Europe/Berlin", nowSeconds });
  const planted = routines.find(({ occurrences }) =>
    occurrences.some(({ events: [first] }) => first !== undefined && begins.has(first)),
  );
  expect(planted?.trigger).toMatchObject({ kind: "after", activity: { operation: "download", place: "google-drive" } });
});

test.each(lives)("done as often whenever chance has it, it follows nothing: %j", (life) => {
  const { events } = buildPlantedAfter({ ...life, isLinked: false });
  const routines = mineRoutines(events, { timeZone: "Europe/Berlin", nowSeconds });
  expect(routines.filter(({ trigger }) => trigger?.kind === "after")).toEqual([]);
});
