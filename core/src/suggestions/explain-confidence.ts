import { rateRegularity, rateSupport } from "../mining/index.ts";
import { confidenceWeights, factorOfSupport, factorOfTrigger } from "./rate-confidence.ts";
import type { Suggestion } from "./suggestion.ts";

/** What lowers the confidence: few times, a rhythm that is missing or not kept, times that are not alike. */
export type Doubt = {
  readonly of: "support" | "rhythm" | "likeness";
  /** So much of it, 0 to 1 in hundredths. */
  readonly lowersBy: number;
};

/** Less than this is what rounding leaves. */
const leastDoubt = 0.02;

/**
 * What keeps Floyo from being sure of a suggestion, the heaviest first. It follows from the suggestion alone: the rating
 * (`rateConfidence`, with the miner's own in it) is taken apart again, and what neither support nor rhythm explains is
 * how alike the times were.
 */
export function explainConfidence({ evidence, opportunity, confidence }: Suggestion): readonly Doubt[] {
  const { mining } = confidenceWeights;
  const { trigger } = opportunity;
  const support = factorOfSupport(evidence.support) * rateSupport(evidence.support) ** mining;
  const rated = factorOfTrigger(trigger) * rateRegularity(trigger?.confidence ?? 0) ** mining;
  // After the person said that the time is wrong there is no rhythm, and the rating is of before.
  const rhythm = confidence > support * rated * (1 + leastDoubt) ? 1 : rated;
  const factors = { support, rhythm, likeness: confidence / (support * rhythm) } as const;
  return (["support", "rhythm", "likeness"] as const)
    .map((of) => ({ of, lowersBy: Math.round((1 - factors[of]) * 100) / 100 }))
    .filter(({ lowersBy }) => lowersBy >= leastDoubt)
    .toSorted((a, b) => b.lowersBy - a.lowersBy);
}
