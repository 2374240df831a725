import { choreKindOf } from "./chore-kind-of.ts";
import type { Decision } from "./decision.ts";
import { isTransfer } from "./is-same-routine.ts";
import { standingDecisions, type DecidedOn } from "./standing-decisions.ts";

/** Before anything was said a suggestion is as likely to be taken as not, as if two of four had been. */
const priorTaken = 2;
const priorRefused = 2;
/** A snooze is a quarter of a no. */
const snoozeWeight = 0.25;

type Count = { taken: number; refused: number };

/**
 * How likely the person is to take a suggestion, 0 to 1, from what they said of others that share its services or its kind; 0.5
 * when nothing was said. A Beta-Bernoulli model for each trait, joined as a naive Bayes classifier joins them (Manning, Raghavan,
 * Schütze: Introduction to Information Retrieval, 13.2).
 */
export function learnLiking(decisions: readonly Decision[]): (suggestion: DecidedOn) => number {
  const counts = countByTrait(decisions);
  return ({ activities }) => {
    const logOdds = traitsOf(activities).reduce((sum, trait) => sum + logOddsOf(counts.get(trait)), 0);
    return 1 / (1 + Math.exp(-logOdds));
  };
}

function logOddsOf({ taken, refused }: Count = { taken: 0, refused: 0 }): number {
  return Math.log((priorTaken + taken) / (priorRefused + refused));
}

function countByTrait(decisions: readonly Decision[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  const newestById = new Map(decisions.map(({ suggestion, activities }) => [suggestion, activities]));
  for (const [id, activities] of newestById) {
    const own = decisions.filter(({ suggestion }) => suggestion === id);
    const standing = standingDecisions({ id, activities: [] }, own);
    const last = standing.find(({ kind }) => kind === "never") ?? standing.at(-1);
    if (last === undefined) continue;
    for (const trait of traitsOf(activities)) counts.set(trait, addDecision(counts.get(trait), last));
  }
  return counts;
}

function addDecision({ taken, refused }: Count = { taken: 0, refused: 0 }, { kind, wrong }: Decision): Count {
  if (kind === "accept") return { taken: taken + 1, refused };
  if (kind === "snooze") return { taken, refused: refused + snoozeWeight };
  // The routine is right, only its time is not.
  return wrong === "time" ? { taken, refused } : { taken, refused: refused + 1 };
}

function traitsOf(activities: DecidedOn["activities"]): readonly string[] {
  const services = activities.flatMap((activity) => (isTransfer(activity) ? (activity.place ?? []) : []));
  const kind = choreKindOf(activities);
  const kinds = kind === undefined ? [] : [`${kind.from ?? ""} → ${kind.to ?? ""}`];
  return [...new Set([...services, ...kinds])];
}
