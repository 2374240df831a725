import type { Routine } from "../mining/index.ts";
import type { Decision } from "./decision.ts";
import { occurrencesToEvidence } from "./evidence.ts";
import { findDecision, isDecided } from "./find-decision.ts";
import { findNativeSettings } from "./find-native-settings.ts";
import { findOpportunity } from "./find-opportunity.ts";
import { isRipe } from "./is-ripe.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { mergeVariants } from "./merge-variants.ts";
import type { Opportunity } from "./opportunity.ts";
import { rateConfidence } from "./rate-confidence.ts";
import type { AutomationTarget, Suggestion } from "./suggestion.ts";

export type SuggestInput = {
  readonly routines: readonly Routine[];
  readonly decisions: readonly Decision[];
  readonly nowSeconds: number;
  /** What can be written for an opportunity: `findTargets` of the automations. */
  readonly targetsOf: (opportunity: Opportunity) => readonly AutomationTarget[];
};

/** Below these, silence is the better answer: unsure of the routine, or hardly a step of it would be taken over. */
const leastConfidence = 0.6;
const leastCoverage = 0.25;

/**
 * What to suggest now, surest first: undecided, ripe routines that a service or an automation can take over.
 * Deterministic; none is a valid answer.
 */
export function suggest({ routines, decisions, nowSeconds, targetsOf }: SuggestInput): readonly Suggestion[] {
  return mergeVariants(routines)
    .filter((routine) => isRipe(routine, nowSeconds))
    .flatMap((routine) => routineToSuggestion(routine, targetsOf) ?? [])
    .filter(({ confidence }) => confidence >= leastConfidence)
    .filter((suggestion) => !isDecided(findDecision(suggestion, decisions), nowSeconds))
    .toSorted(bySurety);
}

function routineToSuggestion(routine: Routine, targetsOf: SuggestInput["targetsOf"]): Suggestion | undefined {
  const opportunity = findOpportunity(routine);
  if (opportunity === undefined || !isChore(opportunity)) return undefined;
  if (measureCoverage(opportunity) < leastCoverage) return undefined;
  const targets = targetsOf(opportunity);
  if (targets.length === 0 && findNativeSettings(opportunity).length === 0) return undefined;
  return {
    id: routine.id,
    opportunity,
    activities: routine.steps,
    evidence: occurrencesToEvidence(routine.occurrences),
    confidence: rateConfidence(routine),
    targets,
  };
}

/** A single transfer without a rhythm is a visit, not a chore. */
const isChore = ({ steps, trigger }: Opportunity): boolean => steps.length > 1 || trigger !== null;

function bySurety(a: Suggestion, b: Suggestion): number {
  return (
    b.confidence - a.confidence ||
    (b.evidence.minutes ?? 0) - (a.evidence.minutes ?? 0) ||
    b.evidence.support - a.evidence.support ||
    (a.id < b.id ? -1 : 1)
  );
}
