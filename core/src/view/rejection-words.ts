import { occurrencesToEvidence, type RejectedRoutine, type Rejection } from "../suggestions/index.ts";
import { describeEvidence } from "./describe-evidence.ts";
import { titleActivities } from "./title-activities.ts";
import type { ViewContext } from "./view-context.ts";

const reasons: Readonly<Record<Rejection, string>> = {
  "part-of-another": "It is a part or a variant of another routine.",
  "too-few": "Seen too seldom so far: a weekly or monthly routine takes three times, any other four.",
  "too-few-days": "Seen on fewer than three days so far.",
  "given-up": "It has not come back when it was due: taken for given up.",
  "no-service": "No service that Floyo knows has a part in it.",
  "single-visit": "A single transfer without a rhythm is a visit, not a chore.",
  "mostly-by-hand": "Hardly a step of it could be taken over.",
  "no-answer": "Floyo knows no setting and no automation that could do it.",
  unsure: "Not sure enough that it is a routine.",
};

export type Rejected = { readonly title: string; readonly seen: string; readonly reason: string };

/** Why a routine that was found is not suggested. */
export function rejectionToWords({ routine, rejection }: RejectedRoutine, context: ViewContext): Rejected {
  return {
    title: titleActivities(routine.steps, context),
    seen: describeEvidence(occurrencesToEvidence(routine.occurrences), context).join(" · "),
    reason: reasons[rejection],
  };
}
