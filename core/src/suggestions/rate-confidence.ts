import type { Routine, Trigger } from "../mining/index.ts";

/** How much each ground counts: the power of its factor. */
export const confidenceWeights = { support: 0.35, regularity: 0.25, mining: 0.15 };

/** A habit without a rhythm is as likely as not to come again when expected. */
const regularityWithoutTrigger = 0.5;

/**
 * How sure Floyo is that this is a routine, 0 to 1 in hundredths: its support, its regularity and the miner's own
 * word. What an automation takes over of it is another fact (`measureCoverage`).
 */
export function rateConfidence({ support, trigger, confidence }: Routine): number {
  const product = factorOfSupport(support) * factorOfTrigger(trigger) * confidence ** confidenceWeights.mining;
  return Math.round(product * 100) / 100;
}

export const factorOfSupport = (support: number): number => (support / (support + 1.5)) ** confidenceWeights.support;

export const factorOfTrigger = (trigger: Trigger | null): number =>
  (trigger?.confidence ?? regularityWithoutTrigger) ** confidenceWeights.regularity;
