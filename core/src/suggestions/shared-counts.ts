import * as v from "valibot";

/**
 * So many people at least stand behind each count: of the smallest cells that are given out of data on health, five as a rule,
 * eleven and twenty where everybody may read them, the most careful (El Emam, Guide to the De-Identification of Personal Health
 * Information, 2013, "Cell size precedents").
 */
export const leastPeople = 20;

/** Counts are rounded down to fives: who comes or goes is seldom seen at all. */
export const countStep = 5;

const people = v.pipe(v.number(), v.integer(), v.minValue(0), v.multipleOf(countStep));

/** For each trait, how many people take suggestions that have it and how many refuse them; without the traits of too few. */
export const sharedCountsSchema = v.record(
  v.string(),
  v.pipe(
    v.strictObject({ taken: people, refused: people }),
    v.check(({ taken, refused }) => taken + refused >= leastPeople, "Too few people."),
  ),
);
export type SharedCounts = v.InferOutput<typeof sharedCountsSchema>;
