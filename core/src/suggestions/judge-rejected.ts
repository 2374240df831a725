import type { TargetsOf } from "./apply-decisions.ts";
import type { KnownHere } from "./current-suggestions.ts";
import { isPartOfRoutine } from "./is-same-routine.ts";
import { judgeRoutines, type Judgement } from "./judge-routines.ts";

export type RejectedRoutine = Extract<Judgement, { readonly rejection: unknown }>;

/** The routines found on this device that make no suggestion. What another device adds to is a part of the suggestion that came of both. */
export function judgeRejected(
  { suggestions = [], routines }: Pick<KnownHere, "suggestions" | "routines">,
  nowSeconds: number,
  targetsOf: TargetsOf,
): readonly RejectedRoutine[] {
  const isPart = ({ routine }: Judgement) =>
    suggestions.some(({ activities }) => isPartOfRoutine(routine.steps, activities));
  return judgeRoutines({ routines, nowSeconds, targetsOf }).flatMap((judged) => {
    if (!("rejection" in judged)) return [];
    return isPart(judged) ? { ...judged, rejection: "part-of-another" } : judged;
  });
}
