import { choreKindOf } from "./chore-kind-of.ts";
import type { Decision } from "./decision.ts";
import { isTransfer } from "./is-same-routine.ts";
import { standingDecisions, type DecidedOn } from "./standing-decisions.ts";

type Activities = DecidedOn["activities"];

/** How often something was taken and refused. */
export type Answers = { readonly taken: number; readonly refused: number };

/** A snooze is a quarter of a no. */
const snoozeWeight = 0.25;

/** What a liking can hang on: where the chore's files come from and go to, and what for. */
export function traitsOf(activities: Activities): readonly string[] {
  const services = activities.flatMap((activity) => (isTransfer(activity) ? (activity.place ?? []) : []));
  const kind = choreKindOf(activities);
  const kinds = kind === undefined ? [] : [`${kind.from ?? ""} → ${kind.to ?? ""}`];
  return [...new Set([...services, ...kinds])];
}

/** For each trait how often one person took and refused suggestions that have it, each by what stands of it last. */
export function countByTrait(decisions: readonly Decision[], traitsOf: (of: Activities) => readonly string[]) {
  const counts = new Map<string, Answers>();
  for (const [id, own] of Map.groupBy(decisions, ({ suggestion }) => suggestion)) {
    const standing = standingDecisions({ id, activities: [] }, own);
    const last = standing.find(({ kind }) => kind === "never") ?? standing.at(-1);
    if (last === undefined) continue;
    for (const trait of traitsOf(last.activities)) counts.set(trait, addDecision(counts.get(trait), last));
  }
  return counts;
}

function addDecision({ taken, refused }: Answers = { taken: 0, refused: 0 }, { kind, wrong }: Decision): Answers {
  if (kind === "accept") return { taken: taken + 1, refused };
  if (kind === "snooze") return { taken, refused: refused + snoozeWeight };
  // The routine is right, only its time is not.
  return wrong === "time" ? { taken, refused } : { taken, refused: refused + 1 };
}
