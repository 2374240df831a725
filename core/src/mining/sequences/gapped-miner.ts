import { type Arena, prepare } from "./arena.ts";
import { type BitCounter, createBitCounter } from "./bit-counter.ts";
import type { FrequentItems } from "./frequent-items.ts";
import type { MiningTask } from "./mining-task.ts";
import type { SequenceDatabase } from "./sequence-database.ts";

/** What the steps of mining with a limit of gaps share. */
export type GappedMiner = MiningTask & {
  readonly maxGap: number;
  /** The rank at each place; `hole` where the item is not frequent. */
  readonly ranks: Int32Array;
  readonly hole: number;
  /** Where the sequence of each place ends. */
  readonly ends: Int32Array;
  /** Where patterns on the current path can end, and the places in reach of the ends of the last one. */
  readonly entries: Arena;
  readonly steps: Arena;
  /** By rank: in how many sequences it was reached, the last one, at how many places, and where the next goes. */
  readonly counts: Int32Array;
  readonly marks: Int32Array;
  readonly totals: Int32Array;
  readonly cursors: Int32Array;
  /** Only where there are few ranks. */
  readonly flags: ReachFlags | undefined;
};

/** The ranks in reach of each place as flags, and what it takes to count them by sequence. */
export type ReachFlags = {
  readonly byPlace: Int32Array;
  readonly bySequence: Int32Array;
  /** 0, 1, 2 … */
  readonly sequences: Int32Array;
  readonly counter: BitCounter;
};

export type GappedTask = MiningTask & { readonly maxGap: number };

export function createGappedMiner(database: SequenceDatabase, frequent: FrequentItems, task: GappedTask): GappedMiner {
  const hole = frequent.names.length;
  const ranks = database.items.map((item) => {
    const rank = frequent.ranks[item] ?? -1;
    return rank < 0 ? hole : rank;
  });
  const ends = new Int32Array(ranks.length);
  let start = 0;
  for (const end of database.starts) {
    ends.fill(end, start, end);
    start = end;
  }
  const entries: Arena = { numbers: new Int32Array(0), top: 0 };
  prepare(entries, ranks.length * 2);
  return {
    ...task,
    ranks,
    hole,
    ends,
    entries,
    steps: { numbers: new Int32Array(1 << 12), top: 0 },
    counts: new Int32Array(hole + 1),
    marks: new Int32Array(hole + 1),
    totals: new Int32Array(hole + 1),
    cursors: new Int32Array(hole + 1),
    flags: hole < 32 ? createReachFlags({ ranks, ends, hole, maxGap: task.maxGap }, database.starts.length) : undefined,
  };
}

function createReachFlags(
  { ranks, ends, hole, maxGap }: Pick<GappedMiner, "ranks" | "ends" | "hole" | "maxGap">,
  sequenceCount: number,
): ReachFlags {
  const byPlace = new Int32Array(ranks.length);
  const known = hole === 0 ? 0 : -1 >>> (32 - hole);
  for (let place = 0; place < ranks.length; place += 1) {
    const stop = Math.min(ends[place] ?? 0, place + maxGap + 1);
    let word = 0;
    for (let next = place + 1; next < stop && word !== known; next += 1) word |= (1 << (ranks[next] ?? 0)) & known;
    byPlace[place] = word;
  }
  const sequences = Int32Array.from({ length: sequenceCount }, (_, sequence) => sequence);
  return { byPlace, bySequence: new Int32Array(sequenceCount), sequences, counter: createBitCounter() };
}
