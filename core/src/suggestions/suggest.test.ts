import * as v from "valibot";
import { expect, test } from "vitest";
import { buildOccurrences, buildRoutine, buildToken, reportSteps } from "../testing/index.ts";
import { type Decision, suggest, type SuggestInput, suggestionSchema } from "./index.ts";

const now = 1_794_816_000 + 3600;

const suggestAt = (overrides: Partial<SuggestInput>) =>
  suggest({ routines: [buildRoutine()], decisions: [], nowSeconds: now, targetsOf: () => ["script"], ...overrides });

const decide = (overrides: Partial<Decision>): Decision => ({
  suggestion: "routine-report",
  activities: reportSteps,
  kind: "never",
  at: now - 60,
  ...overrides,
});

test("a weekly report that goes through the editor into a spreadsheet is suggested with its evidence", () => {
  const [suggestion, ...others] = suggestAt({});
  expect(others).toEqual([]);
  expect(suggestion?.opportunity.steps.map(({ role }) => role)).toEqual(["fetch", "transform", "deliver"]);
  expect(suggestion?.evidence).toMatchObject({ support: 4, minutes: 12 });
  expect(suggestion?.confidence).toBeGreaterThan(0.8);
  expect(v.safeParse(suggestionSchema, JSON.parse(JSON.stringify(suggestion))).success).toBe(true);
});

test("nothing is said of what no service and no automation can take over", () => {
  const steps = [
    { operation: "modify", ext: "csv" },
    { operation: "run", tool: "task" },
  ] as const;
  expect(suggestAt({ routines: [buildRoutine({ steps })] })).toEqual([]);
  const unknown = [{ operation: "download", place: buildToken("somewhere"), ext: "csv" }] as const;
  expect(suggestAt({ routines: [buildRoutine({ steps: unknown })] })).toEqual([]);
});

test("what a service does not export is left to the person", () => {
  const steps = [{ operation: "download", place: "tiktok-ads", ext: "psd" }, ...reportSteps.slice(1)] as const;
  const [suggestion] = suggestAt({ routines: [buildRoutine({ steps })] });
  expect(suggestion?.opportunity.steps[0]).toMatchObject({ role: "manual", activity: { ext: "psd" } });
});

test("how sure the routine is and how much of it is taken over are two facts", () => {
  const portal = { operation: "download", place: buildToken("portal"), ext: "pdf" } as const;
  const [whole] = suggestAt({});
  const [half] = suggestAt({ routines: [buildRoutine({ steps: [portal, ...reportSteps] })] });
  expect(half?.confidence).toBe(whole?.confidence);
  const byHand = [1, 2, 3, 4].map((number) => ({ ...portal, place: buildToken(`portal ${number}`) }));
  expect(suggestAt({ routines: [buildRoutine({ steps: [...byHand, ...reportSteps.slice(0, 1)] })] })).toEqual([]);
});

test("a weekly habit is spoken of from its third time, one without rhythm from its fourth", () => {
  const times = (count: number, trigger = buildRoutine().trigger) =>
    suggestAt({ routines: [buildRoutine({ occurrences: buildOccurrences(count), trigger })] }).length;
  expect([times(2), times(3)]).toEqual([0, 1]);
  expect([times(3, null), times(4, null)]).toEqual([0, 1]);
});

test("a habit that was given up is not spoken of", () => {
  expect(suggestAt({ nowSeconds: now + 60 * 86_400 })).toEqual([]);
});

test("minutes that nobody measured are not guessed", () => {
  const occurrences = buildOccurrences(4).map(({ start, end, events }) => ({ start, end, events }));
  expect(suggestAt({ routines: [buildRoutine({ occurrences })] })[0]?.evidence).not.toHaveProperty("minutes");
});

test("variants of one chore become one suggestion with the occurrences of all", () => {
  const other = buildRoutine({
    id: "routine-variant",
    steps: [...reportSteps.slice(0, 1), { operation: "open", ext: "csv" }, ...reportSteps.slice(1)],
    occurrences: buildOccurrences(3, { last: now - 86_400, seq: 100 }),
  });
  const suggestions = suggestAt({ routines: [buildRoutine(), other] });
  expect(suggestions).toHaveLength(1);
  expect(suggestions[0]?.evidence.support).toBe(7);
});

test("a fragment of a longer routine is no suggestion of its own", () => {
  const part = buildRoutine({ id: "routine-part", steps: reportSteps.slice(0, 2) });
  expect(suggestAt({ routines: [part, buildRoutine()] }).map(({ id }) => id)).toEqual(["routine-report"]);
});

test("reports of two families between the same services stay two chores", () => {
  const family = buildToken("invoices");
  const other = buildRoutine({
    id: "routine-other",
    steps: reportSteps.map((step) => ({ ...step, family })),
    occurrences: buildOccurrences(4, { seq: 200 }),
  });
  expect(suggestAt({ routines: [buildRoutine(), other] })).toHaveLength(2);
});

test("never holds when re-mining gives the chore another id and one step more", () => {
  const again = buildRoutine({ id: "routine-new", steps: [...reportSteps, { operation: "delete", ext: "csv" }] });
  expect(suggestAt({ routines: [again], decisions: [decide({})] })).toEqual([]);
});

test("a snooze ends, an undo takes the last decision back", () => {
  const snooze = decide({ kind: "snooze", until: now + 10 });
  expect(suggestAt({ decisions: [snooze] })).toHaveLength(0);
  expect(suggestAt({ decisions: [snooze], nowSeconds: now + 10 })).toHaveLength(1);
  expect(suggestAt({ decisions: [decide({}), decide({ kind: "undo", at: now })] })).toHaveLength(1);
  expect(suggestAt({ decisions: [decide({ kind: "undo", at: now - 90 }), decide({})] })).toHaveLength(0);
});

test("the order of the input changes nothing", () => {
  const other = buildRoutine({
    id: "routine-other",
    steps: reportSteps.map((step) => ({ ...step, family: buildToken("x") })),
    occurrences: buildOccurrences(5, { seq: 300 }),
  });
  expect(suggestAt({ routines: [buildRoutine(), other] })).toEqual(suggestAt({ routines: [other, buildRoutine()] }));
});
