import fc from "fast-check";
import { expect, test } from "vitest";
import { rateRegularity, rateSupport } from "../mining/index.ts";
import { buildOccurrences, buildRoutine, buildSuggestion, buildTrigger } from "../testing/index.ts";
import { explainConfidence } from "./index.ts";
import { rateConfidence } from "./rate-confidence.ts";

type Seen = { readonly support: number; readonly regularity: number | null; readonly likeness: number };

/** A suggestion of a routine as the miner rates one that was seen so often, kept its rhythm so well and was so alike. */
function suggestSeen({ support, regularity, likeness }: Seen) {
  const trigger = regularity === null ? null : buildTrigger({ confidence: regularity });
  const confidence = rateSupport(support) * rateRegularity(regularity ?? 0) * likeness;
  const routine = buildRoutine({ occurrences: buildOccurrences(support), trigger, confidence });
  const suggestion = buildSuggestion({ evidence: { support, occurrences: [] }, confidence: rateConfidence(routine) });
  return { ...suggestion, opportunity: { ...suggestion.opportunity, trigger } };
}

const doubtsOf = (seen: Seen) => explainConfidence(suggestSeen(seen)).map(({ of }) => of);

test("few times, no rhythm and unlike times lower it; what was seen often, on time and alike has hardly a doubt", () => {
  expect(doubtsOf({ support: 3, regularity: 1, likeness: 1 })).toEqual(["support"]);
  expect(doubtsOf({ support: 200, regularity: null, likeness: 1 })).toEqual(["rhythm"]);
  expect(doubtsOf({ support: 200, regularity: 1, likeness: 0.5 })).toEqual(["likeness"]);
  expect(doubtsOf({ support: 200, regularity: 1, likeness: 1 })).toEqual([]);
});

test("the doubts together are what the confidence lacks", () => {
  const seen = fc.record({
    support: fc.integer({ min: 3, max: 90 }),
    regularity: fc.option(fc.double({ min: 0.3, max: 1, noNaN: true })),
    likeness: fc.double({ min: 0.5, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(seen, (each) => {
      const suggestion = suggestSeen(each);
      const left = explainConfidence(suggestion).reduce((share, { lowersBy }) => share * (1 - lowersBy), 1);
      expect(Math.abs(left - suggestion.confidence)).toBeLessThanOrEqual(0.06);
    }),
  );
});

test("a rhythm that the person said is wrong is no doubt: the rating is of before", () => {
  const { opportunity, ...suggestion } = suggestSeen({ support: 40, regularity: 1, likeness: 1 });
  expect(explainConfidence({ ...suggestion, opportunity: { ...opportunity, trigger: null } })).toEqual([]);
});
