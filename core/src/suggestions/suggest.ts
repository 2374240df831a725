import { applyDecisions, type DecisionInput } from "./apply-decisions.ts";
import { judgeRoutines, type JudgeInput } from "./judge-routines.ts";
import type { Suggestion } from "./suggestion.ts";

export type SuggestInput = JudgeInput & DecisionInput;

/**
 * What to suggest now, most wanted first: undecided, ripe routines that a service or an automation can take over.
 * Deterministic; none is a valid answer.
 */
export function suggest(input: SuggestInput): readonly Suggestion[] {
  const found = judgeRoutines(input).flatMap((judged) => ("suggestion" in judged ? judged.suggestion : []));
  return applyDecisions(found, input);
}
