import { createRandom } from "./file-world.ts";

/** What chance does for one made-up person; the same for the same seed. */
export type Luck = {
  /** From 0 to 1. */
  readonly random: () => number;
  /** A whole number below the limit. */
  readonly upTo: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  /** The first ones are likelier. */
  readonly pick: <T>(values: readonly [T, ...T[]]) => T;
};

export function createLuck(seed: number): Luck {
  const random = createRandom(seed);
  return {
    random,
    upTo: (limit) => Math.floor(random() * limit),
    chance: (probability) => random() < probability,
    pick: (values) => values[Math.floor(random() ** 2 * values.length)] ?? values[0],
  };
}
