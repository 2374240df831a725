import type { Routine } from "../mining/index.ts";
import type { TargetsOf } from "./apply-decisions.ts";
import { occurrencesToEvidence } from "./evidence.ts";
import { findOpportunity } from "./find-opportunity.ts";
import { hasAnswer } from "./has-answer.ts";
import { whyUnripe, type Unripe } from "./is-ripe.ts";
import { isVisit } from "./is-visit.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { mergeVariants } from "./merge-variants.ts";
import type { Opportunity } from "./opportunity.ts";
import { rateConfidence } from "./rate-confidence.ts";
import type { Suggestion } from "./suggestion.ts";

/**
 * Why a routine is not suggested: it is a variant or a fragment of another; seen too seldom, on too few days, or given up; no service
 * of the catalogue has a part in it; it is a visit; services could take over too little; nothing can be written for it; unsure.
 */
export type Rejection =
  | "part-of-another"
  | Unripe
  | "no-service"
  | "single-visit"
  | "mostly-by-hand"
  | "no-answer"
  | "unsure";

export type Judgement =
  | { readonly routine: Routine; readonly suggestion: Suggestion }
  | { readonly routine: Routine; readonly rejection: Rejection };

export type JudgeInput = {
  readonly routines: readonly Routine[];
  readonly nowSeconds: number;
  readonly targetsOf: TargetsOf;
};

/** Below these, silence is the better answer: unsure of the routine, or hardly a step of it would be taken over. */
const leastConfidence = 0.6;
const leastCoverage = 0.25;

/** Every routine, with the suggestion that it makes or the reason why it makes none; before any decision of the person. */
export function judgeRoutines({ routines, nowSeconds, targetsOf }: JudgeInput): readonly Judgement[] {
  const merged = mergeVariants(routines);
  const whole = new Set(merged.map(({ id }) => id));
  const parts = routines.filter(({ id }) => !whole.has(id));
  return [
    ...merged.map((routine) => judge(routine, nowSeconds, targetsOf)),
    ...parts.map((routine) => ({ routine, rejection: "part-of-another" }) as const),
  ];
}

function judge(routine: Routine, nowSeconds: number, targetsOf: TargetsOf): Judgement {
  const unripe = whyUnripe(routine, nowSeconds);
  if (unripe !== undefined) return { routine, rejection: unripe };
  const opportunity = findOpportunity(routine);
  if (opportunity === undefined) return { routine, rejection: "no-service" };
  const rejection = whyNotWorth(opportunity, targetsOf);
  if (rejection !== undefined) return { routine, rejection };
  const confidence = rateConfidence(routine);
  if (confidence < leastConfidence) return { routine, rejection: "unsure" };
  return { routine, suggestion: toSuggestion(routine, { opportunity, confidence, targets: targetsOf(opportunity) }) };
}

function whyNotWorth(opportunity: Opportunity, targetsOf: TargetsOf): Rejection | undefined {
  if (isVisit(opportunity)) return "single-visit";
  if (measureCoverage(opportunity) < leastCoverage) return "mostly-by-hand";
  return hasAnswer(opportunity, targetsOf(opportunity)) ? undefined : "no-answer";
}

const toSuggestion = (
  { id, steps, occurrences }: Routine,
  found: Pick<Suggestion, "opportunity" | "confidence" | "targets">,
): Suggestion => ({ id, activities: steps, evidence: occurrencesToEvidence(occurrences), ...found });
