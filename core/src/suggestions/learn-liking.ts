import { type Answers, countByTrait, traitsOf } from "./count-by-trait.ts";
import type { Decision } from "./decision.ts";
import type { SharedCounts } from "./shared-counts.ts";
import type { DecidedOn } from "./standing-decisions.ts";

/**
 * Before anything was said a suggestion is as likely to be taken as not, as if two of four had been. What other people said of
 * its traits can move one of the two, no more: then it is three of four, or one, and the person's third answer outvotes them all.
 */
const priorEach = 2;
const mostMoved = 1;

/**
 * How likely the person is to take a suggestion, 0 to 1, from what they said of others that share its services or its kind; 0.5
 * when nothing was said. A Beta-Bernoulli model for each trait, joined as a naive Bayes classifier joins them (Manning, Raghavan,
 * Schütze: Introduction to Information Retrieval, 13.2).
 */
export function learnLiking(
  decisions: readonly Decision[],
  others: SharedCounts = {},
): (suggestion: DecidedOn) => number {
  const counts = countByTrait(decisions, traitsOf);
  return ({ activities }) => {
    const logOdds = traitsOf(activities).reduce((sum, trait) => sum + logOddsOf(counts.get(trait), others[trait]), 0);
    return 1 / (1 + Math.exp(-logOdds));
  };
}

function logOddsOf({ taken, refused }: Answers = { taken: 0, refused: 0 }, others: Answers | undefined): number {
  const moved =
    others === undefined ? 0 : (mostMoved * (others.taken - others.refused)) / (others.taken + others.refused);
  return Math.log((priorEach + moved + taken) / (priorEach - moved + refused));
}
