import type { Routine } from "../mining/index.ts";
import type { Opportunity } from "./opportunity.ts";

/** How much each ground weighs; they add to one. */
const weights = { support: 0.35, regularity: 0.25, completeness: 0.25, mining: 0.15 };

/** A habit without a rhythm is as likely as not to come again when expected. */
const regularityWithoutTrigger = 0.5;

/** How sure Floyo is, 0 to 1 in hundredths: weighted geometric mean of support, regularity, completeness and the miner's own word. */
export function rateConfidence(routine: Routine, opportunity: Opportunity): number {
  const grounds = {
    support: routine.support / (routine.support + 1.5),
    regularity: routine.trigger?.confidence ?? regularityWithoutTrigger,
    completeness: measureCompleteness(opportunity),
    mining: routine.confidence,
  };
  const product =
    grounds.support ** weights.support *
    grounds.regularity ** weights.regularity *
    grounds.completeness ** weights.completeness *
    grounds.mining ** weights.mining;
  return Math.round(product * 100) / 100;
}

/** The share of steps that would no longer be the person's. */
function measureCompleteness({ steps }: Opportunity): number {
  return steps.filter(({ role }) => role !== "manual").length / steps.length;
}
