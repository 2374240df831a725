import { findService } from "../catalogue/index.ts";
import { type Answers, countByTrait, traitsOf } from "./count-by-trait.ts";
import type { Decision } from "./decision.ts";
import { countStep, leastPeople, type SharedCounts } from "./shared-counts.ts";
import type { DecidedOn } from "./standing-decisions.ts";

export type PeopleCounter = {
  /** All decisions of one person. */
  readonly add: (decisions: readonly Decision[]) => void;
  readonly publish: () => SharedCounts;
};

/** Counts people by what they take and refuse: each once a trait, however often they said so, and by traits of the catalogue alone. */
export function createPeopleCounter(): PeopleCounter {
  const counts = new Map<string, Answers>();
  return {
    add: (decisions) => {
      for (const [trait, answers] of countByTrait(decisions, sharedTraitsOf)) {
        const { taken, refused } = counts.get(trait) ?? { taken: 0, refused: 0 };
        // A snooze or two say nothing yet, nor do as many a yes as no.
        const lean = Math.sign(Math.round(answers.taken - answers.refused));
        counts.set(trait, { taken: taken + (lean > 0 ? 1 : 0), refused: refused + (lean < 0 ? 1 : 0) });
      }
    },
    publish: () => {
      const rounded = [...counts].map(([trait, { taken, refused }]) => {
        return [trait, { taken: roundDown(taken), refused: roundDown(refused) }] as const;
      });
      return Object.fromEntries(rounded.filter(([, { taken, refused }]) => taken + refused >= leastPeople));
    },
  };
}

const roundDown = (people: number): number => people - (people % countStep);

/** Tokens are a person's own, and services that say too much are tokens: whoever sends one in clear is not heard. */
const sharedTraitsOf = (activities: DecidedOn["activities"]): readonly string[] =>
  traitsOf(activities.filter(({ place }) => place !== undefined && isShared(place)));

function isShared(place: string): boolean {
  const service = findService(place);
  return service !== undefined && !service.isSensitive;
}
