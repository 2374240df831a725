import type { SequenceDatabase } from "./sequence-database.ts";

/** The items in at least `minSupport` sequences, each known by its rank. */
export type FrequentItems = {
  readonly names: readonly number[];
  readonly supports: readonly number[];
  /** Rank of each item of the database; -1 where it is not frequent. */
  readonly ranks: Int32Array;
};

/** Ranks follow the decimal writing of the names, so that patterns in the order of ranks are in the order of their lines. */
export function rankFrequentItems(database: SequenceDatabase, minSupport: number): FrequentItems {
  const { names, supports } = database;
  const frequent = names
    .map((name, item) => ({ item, name, text: String(name), support: supports[item] ?? 0 }))
    .filter(({ support }) => support >= minSupport)
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));
  const ranks = new Int32Array(names.length).fill(-1);
  frequent.forEach(({ item }, rank) => (ranks[item] = rank));
  return { names: frequent.map(({ name }) => name), supports: frequent.map(({ support }) => support), ranks };
}
