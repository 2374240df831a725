import { expect, test } from "vitest";
import { defaultSettings, type Settings } from "../settings/index.ts";
import { buildRoutine } from "../testing/index.ts";
import { pickInterruptions, suggest } from "./index.ts";

const now = 1_794_816_000;
const [suggestion] = suggest({
  routines: [buildRoutine()],
  decisions: [],
  nowSeconds: now + 700,
  targetsOf: () => ["script"],
});
const suggestions = suggestion ? [suggestion, { ...suggestion, id: "second" }, { ...suggestion, id: "third" }] : [];

const pick = (
  announced: readonly { suggestion: string; at: number }[],
  timeZone = "Europe/Berlin",
  settings: Partial<Settings> = {},
) =>
  pickInterruptions({
    suggestions,
    announced,
    settings: { ...defaultSettings, ...settings },
    nowSeconds: now,
    timeZone,
  }).map(({ id }) => id);

test("one new suggestion a day interrupts, the surest first", () => {
  expect(pick([])).toEqual(["routine-report"]);
  expect(pick([{ suggestion: "routine-report", at: now - 60 }])).toEqual([]);
});

test("a new day is the person's day, and what was announced is not announced again", () => {
  const yesterday = { suggestion: "routine-report", at: now - 9.5 * 3600 };
  expect(pick([yesterday])).toEqual(["second"]);
  expect(pick([yesterday], "America/New_York")).toEqual(["second"]);
  expect(pick([{ suggestion: "routine-report", at: now - 3 * 3600 }], "America/New_York")).toEqual([]);
});

test("nothing interrupts in quiet hours, which are the person's hours", () => {
  // It is 09:00 in Berlin and 03:00 in New York.
  const quietHours = { from: 22 * 60, to: 7 * 60 };
  expect(pick([], "Europe/Berlin", { quietHours })).toEqual(["routine-report"]);
  expect(pick([], "America/New_York", { quietHours })).toEqual([]);
  expect(pick([], "Europe/Berlin", { quietHours: { from: 9 * 60, to: 9 * 60 + 1 } })).toEqual([]);
});
