import type { Decision } from "./decision.ts";
import { hasAnswer } from "./has-answer.ts";
import { isVisit } from "./is-visit.ts";
import { learnLiking } from "./learn-liking.ts";
import type { Opportunity } from "./opportunity.ts";
import type { SharedCounts } from "./shared-counts.ts";
import { isHidden, standingDecisions } from "./standing-decisions.ts";
import type { AutomationTarget, Suggestion } from "./suggestion.ts";

export type TargetsOf = (opportunity: Opportunity) => readonly AutomationTarget[];

export type DecisionInput = {
  readonly decisions: readonly Decision[];
  readonly nowSeconds: number;
  /** What can be written for an opportunity: `findTargets` of the automations. */
  readonly targetsOf: TargetsOf;
  /** Where a server knows them. */
  readonly others?: SharedCounts | undefined;
};

/** Leaves out what was decided, and puts first what is most likely to be wanted. */
export function applyDecisions(suggestions: readonly Suggestion[], input: DecisionInput): readonly Suggestion[] {
  const likingOf = learnLiking(input.decisions, input.others);
  const shown = leaveOutDecided(suggestions, input);
  const worthOf = new Map(shown.map((one) => [one.id, one.confidence * (0.5 + likingOf(one))]));
  return shown.toSorted((a, b) => (worthOf.get(b.id) ?? 0) - (worthOf.get(a.id) ?? 0) || bySurety(a, b));
}

/** In the order given; the schedule is taken from what was said to have a wrong one. */
export const leaveOutDecided = (suggestions: readonly Suggestion[], input: DecisionInput): readonly Suggestion[] =>
  suggestions.flatMap((suggestion) => decided(suggestion, input) ?? []);

function decided(suggestion: Suggestion, { decisions, nowSeconds, targetsOf }: DecisionInput): Suggestion | undefined {
  const standing = standingDecisions(suggestion, decisions);
  if (isHidden(standing, nowSeconds)) return undefined;
  return standing.some(({ wrong }) => wrong === "time") ? withoutSchedule(suggestion, targetsOf) : suggestion;
}

/** What is left when the time is not right: something to start by hand, or nothing. */
function withoutSchedule(suggestion: Suggestion, targetsOf: TargetsOf): Suggestion | undefined {
  const opportunity = { ...suggestion.opportunity, trigger: null };
  const targets = targetsOf(opportunity);
  return !isVisit(opportunity) && hasAnswer(opportunity, targets) ? { ...suggestion, opportunity, targets } : undefined;
}

function bySurety(a: Suggestion, b: Suggestion): number {
  return (
    b.confidence - a.confidence ||
    (b.evidence.minutes ?? 0) - (a.evidence.minutes ?? 0) ||
    b.evidence.support - a.evidence.support ||
    (a.id < b.id ? -1 : 1)
  );
}
