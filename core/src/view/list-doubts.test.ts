import { expect, test } from "vitest";
import type { Suggestion } from "../suggestions/index.ts";
import { buildSuggestion, buildTrigger } from "../testing/index.ts";
import { listDoubts } from "./index.ts";

function doubt(support: number, confidence: number, trigger: Suggestion["opportunity"]["trigger"] = null) {
  const { opportunity, ...suggestion } = buildSuggestion({ evidence: { support, occurrences: [] }, confidence });
  return listDoubts({ ...suggestion, opportunity: { ...opportunity, trigger } }, { locale: "en-GB" });
}

test("each thing that lowers the confidence is said with how much, the heaviest first", () => {
  expect(doubt(4, 0.69)).toEqual(["It has no rhythm: lowers it by 22%.", "Seen 4 times so far: lowers it by 12%."]);
  expect(doubt(60, 0.8, buildTrigger({ confidence: 0.7 }))).toEqual([
    "It does not always keep its rhythm: lowers it by 10%.",
    "The times were not alike: a step was missing, or another was done: lowers it by 10%.",
  ]);
});

test("where nothing lowers it, that is said", () => {
  expect(doubt(200, 1, buildTrigger({ confidence: 1 }))).toEqual(["Nothing that was seen lowers it."]);
});
