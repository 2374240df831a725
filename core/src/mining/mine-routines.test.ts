import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import type { ActivityEvent } from "../events/index.ts";
import {
  buildChore,
  buildEvent,
  buildPlantedMonth,
  buildRandomWork,
  type Chore,
  createRandom,
  daySeconds,
  fakeToken,
  plantedLives,
  workStart,
} from "../testing/index.ts";
import { calendarOf } from "./calendar-of.ts";
import { mineRoutines } from "./mine-routines.ts";
import { routineSchema } from "./routine.ts";

const timeZone = "Europe/Berlin";
const options = { timeZone, nowSeconds: workStart + 57 * daySeconds };
const afterWeeks = (weeks: number) => ({ timeZone, nowSeconds: workStart + (weeks * 7 - 6) * daySeconds });
const weekly = (weeks: number, chore: Omit<Chore, "time" | "at">, minutes = 0) =>
  Array.from({ length: weeks }, (_, week) =>
    buildChore({ ...chore, time: week, at: workStart + week * 7 * daySeconds + minutes * 60 }),
  );
const operationsOf = (routine: { readonly steps: readonly { readonly operation: string }[] } | undefined) =>
  routine?.steps.map(({ operation }) => operation);

test("four Mondays of one report are exactly one routine with four occurrences and a weekly trigger", () => {
  const weeks = weekly(4, { name: "report" });
  const routines = mineRoutines(weeks.flat(), afterWeeks(4));
  expect(routines).toMatchObject([
    {
      support: 4,
      steps: [
        { operation: "download", place: "tiktok-ads", ext: "csv" },
        { operation: "open" },
        { operation: "modify" },
        { operation: "upload", place: "google-sheets", target: fakeToken("sheet google-sheets") },
      ],
      trigger: { rule: { every: "week", weekdays: [1] }, window: { from: 540, to: 555 } },
    },
  ]);
  const occurrences = weeks.map((events) => ({
    start: events[0]?.at,
    end: events[3]?.at,
    events: events.map(({ id }) => id),
    activeSeconds: 120,
  }));
  expect(routines[0]?.occurrences).toEqual(occurrences);
});

test("two occurrences are no routine, three are", () => {
  expect(mineRoutines(weekly(2, { name: "report" }).flat(), afterWeeks(2))).toEqual([]);
  expect(mineRoutines(weekly(3, { name: "report" }).flat(), afterWeeks(3))).toMatchObject([
    { support: 3, trigger: { rule: { every: "week", weekdays: [1] } } },
  ]);
});

test("what has no rhythm is a routine from its fourth time", () => {
  const log = (days: readonly number[]) =>
    days.flatMap((day, time) => buildChore({ name: "tickets", time, at: workStart + (day * 24 + (day % 5)) * 3600 }));
  const minedOf = (days: readonly number[]) =>
    mineRoutines(log(days), { timeZone, nowSeconds: workStart + 30 * daySeconds }).map(({ support, trigger }) => [
      support,
      trigger,
    ]);
  expect(minedOf([1, 4, 12])).toEqual([]);
  expect(minedOf([1, 4, 12, 16, 24])).toEqual([[5, null]]);
});

test("two reports fetched on the same morning are two routines, each of one step", () => {
  const fetched = (name: string, minutes: number) =>
    weekly(5, { name, without: ["open", "modify", "upload"] }, minutes);
  const routines = mineRoutines([...fetched("ads", 0), ...fetched("video", 15)].flat(), afterWeeks(5));
  expect(
    routines.map(({ support, trigger, ...rest }) => [operationsOf(rest), support, calendarOf(trigger)?.rule]),
  ).toEqual([
    [["download"], 5, { every: "week", weekdays: [1] }],
    [["download"], 5, { every: "week", weekdays: [1] }],
  ]);
});

test("a picture that a script makes of a download and that is handed over belongs to the chore", () => {
  const { events } = buildPlantedMonth(plantedLives.script, { seed: 3, among: "developer" });
  expect(mineRoutines(events, { timeZone, nowSeconds: workStart + 30 * daySeconds }).map(operationsOf)).toEqual([
    ["download", "open", "run", "upload"],
  ]);
});

test("what is routine passes its schema after a journey as JSON", () => {
  const routines = mineRoutines(weekly(4, { name: "report" }).flat(), options);
  expect(v.parse(v.array(routineSchema), JSON.parse(JSON.stringify(routines)))).toEqual(routines);
});

test("a month of work without a routine gives none", () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
  const logs = seeds.map((seed) => buildRandomWork({ random: createRandom(seed), days: 30, perDay: 20, files: 60 }));
  expect(logs.flatMap((log) => mineRoutines(log, { timeZone, nowSeconds: workStart + 30 * daySeconds }))).toEqual([]);
});

test("a routine is found in the midst of other work", () => {
  const noise = buildRandomWork({ random: createRandom(5), days: 56, perDay: 20, files: 400 });
  const routines = mineRoutines([...weekly(8, { name: "report" }).flat(), ...noise], options);
  expect(routines).toMatchObject([{ support: 8, trigger: { rule: { every: "week", weekdays: [1] } } }]);
});

test("two routines done at once stay two, although they end in the same sheet", () => {
  const ads = weekly(5, { name: "ads" });
  const payments = weekly(5, { name: "payments", from: "stripe" }, 2);
  const routines = mineRoutines([...ads, ...payments].flat(), afterWeeks(5));
  expect(routines.map(({ support, steps }) => [support, steps[0]?.place])).toEqual([
    [5, "tiktok-ads"],
    [5, "stripe"],
  ]);
});

test("a step that was skipped or added now and then makes a variant, not another routine", () => {
  const weeks = weekly(6, { name: "report" }).map((events, week) => (week % 3 === 1 ? events.toSpliced(1, 1) : events));
  const [second] = buildChore({ name: "report", time: 3, at: workStart + 21 * daySeconds + 400, to: "dropbox" }).slice(
    3,
  );
  const routines = mineRoutines([...weeks.flat(), ...(second ? [second] : [])], afterWeeks(6));
  expect(routines).toHaveLength(1);
  expect(routines[0]?.support).toBe(6);
  expect(operationsOf(routines[0])).toEqual(["download", "open", "modify", "upload"]);
});

test("files whose names have nothing in common are one routine when the calendar says so", () => {
  const weeks = Array.from({ length: 5 }, (_, week) =>
    buildChore({ name: `export ${week}`, time: week, at: workStart + week * 7 * daySeconds }),
  );
  const [routine] = mineRoutines(weeks.flat(), afterWeeks(5));
  expect(routine).toMatchObject({ support: 5, trigger: { rule: { every: "week" } } });
  expect(routine?.steps.every(({ family }) => family === undefined)).toBe(true);
});

test("without a rhythm they are one from the eighth time on, when nearly all go that way", () => {
  const days = [1, 2, 4, 8, 9, 14, 15, 17, 23];
  const log = days.flatMap((day, time) =>
    buildChore({
      name: `contract of ${String.fromCodePoint(97 + time)}`,
      time,
      at: workStart + (day * 24 + ((day * 3) % 7)) * 3600,
    }),
  );
  const supports = (times: number) =>
    mineRoutines(log.slice(0, 4 * times), options).map(({ support, trigger }) => [support, trigger]);
  expect(supports(7)).toEqual([]);
  expect(supports(9)).toEqual([[9, null]]);
});

test("a file that is worked on and handed over each week is one thread and many occurrences", () => {
  const weeks = weekly(4, { name: "budget", without: ["download"] }).map((events) =>
    events.map((event) => ({
      ...event,
      file: fakeToken("budget"),
      stem: fakeToken("budget"),
      path: fakeToken("budget.csv"),
    })),
  );
  expect(mineRoutines(weeks.flat(), afterWeeks(4))).toMatchObject([
    { support: 4, trigger: { rule: { every: "week" } } },
  ]);
});

test("steps on different files that always follow each other are one routine", () => {
  const step = (week: number, minute: number, fields: Parameters<typeof buildEvent>[0]) =>
    buildEvent({ ...fields, at: workStart + week * 7 * daySeconds + minute * 60, seq: 900_000 + week * 10 + minute });
  const weeks = [0, 1, 2, 3, 4].map((week) => [
    step(week, 0, { place: "tiktok-ads", family: fakeToken("ads"), file: fakeToken(`ads ${week}`) }),
    step(week, 4, { place: "stripe", family: fakeToken("paid"), file: fakeToken(`paid ${week}`) }),
    step(week, 9, {
      operation: "upload",
      place: "google-sheets",
      family: fakeToken("all"),
      file: fakeToken(`all ${week}`),
    }),
  ]);
  const noise = buildRandomWork({ random: createRandom(6), days: 35, perDay: 5, files: 400 });
  const routines = mineRoutines([...weeks.flat(), ...noise], afterWeeks(5));
  expect(routines.map(({ support, steps }) => [support, steps.map(({ place }) => place)])).toEqual([
    [5, ["tiktok-ads", "stripe", "google-sheets"]],
  ]);
});

test("two services that are used every day in any order are no routine", () => {
  const random = createRandom(3);
  const log = Array.from({ length: 600 }, (_, index) => {
    const at = workStart + Math.floor(index / 30) * daySeconds + Math.floor(random() * 30_000);
    const place = random() < 0.5 ? "tiktok-ads" : "google-sheets";
    return buildEvent({ at, seq: 700_000 + index, operation: random() < 0.5 ? "download" : "upload", place });
  });
  expect(mineRoutines(log, afterWeeks(4))).toEqual([]);
});

test("a script that is run each time between the steps is a step", () => {
  const weeks = weekly(4, { name: "report" }).map((events, week) => [
    ...events,
    buildEvent({
      at: (events[0]?.at ?? 0) + 200,
      seq: 800_000 + week,
      surface: "vscode",
      operation: "run",
      tool: "task",
      place: fakeToken("here"),
    }),
  ]);
  const daily = Array.from({ length: 28 }, (_, day) =>
    buildEvent({
      at: workStart + day * daySeconds + 9000,
      seq: 810_000 + day,
      surface: "vscode",
      operation: "run",
      tool: "task",
      place: fakeToken("here"),
    }),
  );
  const routines = mineRoutines([...weeks.flat(), ...daily], afterWeeks(4));
  expect(routines.map(operationsOf)).toEqual([["download", "open", "modify", "run", "upload"]]);
});

test.each([-240, 280])("the steps keep their order when the editor's clock is %d seconds off", (skew) => {
  const log = weekly(4, { name: "report" }).flat();
  const skewed = log.map((event) => (event.surface === "vscode" ? { ...event, at: event.at + skew } : event));
  expect(mineRoutines(skewed, afterWeeks(4)).map(operationsOf)).toEqual([["download", "open", "modify", "upload"]]);
});

test("what a program, a checkout or a sync did is no habit", () => {
  const byProgram = (event: ActivityEvent): ActivityEvent => ({ ...event, cause: "program" });
  expect(mineRoutines(weekly(4, { name: "report" }).flat().map(byProgram), options)).toEqual([]);
});

test("the order of arrival and events that come twice change nothing", () => {
  const log = [...weekly(4, { name: "a" }), ...weekly(4, { name: "b", from: "stripe" }, 600)].flat();
  const expected = mineRoutines(log, options);
  fc.assert(
    fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
      expect(mineRoutines([...shuffled, ...shuffled.slice(0, 4)], options)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test("ids are given once and stay when more weeks, other work and other routines come", () => {
  const [ads, payments] = [weekly(9, { name: "ads" }), weekly(9, { name: "payments", from: "stripe" }, 600)];
  const noise = buildRandomWork({ random: createRandom(8), days: 60, perDay: 10, files: 300 });
  let known = mineRoutines(ads.slice(0, 3).flat(), afterWeeks(3));
  const [id] = known.map((routine) => routine.id);
  for (const weeks of [4, 6, 9]) {
    known = mineRoutines([...ads.slice(0, weeks), ...payments.slice(0, weeks), noise].flat(), {
      ...afterWeeks(weeks),
      known,
    });
    expect(known.find(({ steps }) => steps[0]?.place === "tiktok-ads")?.id).toBe(id);
  }
  expect(new Set(known.map((routine) => routine.id)).size).toBe(known.length);
});

test("a routine keeps its id when retention has taken the events that it was first seen in", () => {
  const weeks = weekly(12, { name: "ads" });
  const known = mineRoutines(weeks.slice(0, 6).flat(), afterWeeks(6));
  const later = mineRoutines(weeks.slice(7).flat(), { ...afterWeeks(12), known });
  expect(later.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
});

test("an empty log, one event, and one event a thousand times are no routine", () => {
  const same = Array.from({ length: 1000 }, (_, seq) => buildEvent({ at: workStart + seq, seq, operation: "open" }));
  for (const log of [[], same.slice(0, 1), same]) expect(mineRoutines(log, options)).toEqual([]);
});
