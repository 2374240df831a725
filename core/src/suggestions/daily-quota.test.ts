import { expect, test } from "vitest";
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

const pick = (announced: readonly { suggestion: string; at: number }[], timeZone = "Europe/Berlin") =>
  pickInterruptions({ suggestions, announced, perDay: 1, nowSeconds: now, timeZone }).map(({ id }) => id);

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
