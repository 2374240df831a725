import { expect, test } from "vitest";
import { buildOccurrences, buildRoutine, buildSuggestion } from "../testing/index.ts";
import { judgeRejected } from "./index.ts";

const now = 1_794_900_000;
const steps = [{ operation: "download", place: "tiktok-ads", ext: "csv" }] as const;
const half = buildRoutine({ id: "half", steps, occurrences: buildOccurrences(2) });

const judge = (known: Pick<Parameters<typeof judgeRejected>[0], "routines" | "suggestions">) =>
  judgeRejected(known, now, () => ["script"]).map(({ routine, rejection }) => [routine.id, rejection]);

test("only what makes no suggestion is told, with its reason", () => {
  expect(judge({ routines: [buildRoutine(), half] })).toEqual([["half", "too-few"]]);
  expect(judge({ routines: [half] })).toEqual([["half", "too-few"]]);
});

test("what this device has of a suggestion from all devices is told as a part of it", () => {
  expect(judge({ routines: [half], suggestions: [buildSuggestion()] })).toEqual([["half", "part-of-another"]]);
  expect(judge({ routines: [half], suggestions: [] })).toEqual([["half", "too-few"]]);
});
