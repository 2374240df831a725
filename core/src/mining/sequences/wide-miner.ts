import { type Arena, reserve } from "./arena.ts";
import type { FrequentItems } from "./frequent-items.ts";
import { createMaskedMiner, type MaskedMiner } from "./masked-miner.ts";
import type { MiningTask } from "./mining-task.ts";
import type { SequenceDatabase } from "./sequence-database.ts";

/** Ends each suffix. */
export const listEnd = -1;

/** What the steps of mining by plain lists of ranks share. */
export type WideMiner = MiningTask & {
  readonly masked: MaskedMiner;
  readonly items: Arena;
  readonly entries: Arena;
  /** By rank: where the next entry of its bucket goes. */
  readonly cursors: Int32Array;
  /** By rank: in how many suffixes it was counted, and the last one it was seen in. */
  readonly counts: Int32Array;
  readonly marks: Int32Array;
  /** No sequence has more items. */
  longest: number;
};

export function createWideMiner(task: MiningTask, size: number): WideMiner {
  return {
    ...task,
    masked: createMaskedMiner(task),
    items: { numbers: new Int32Array(1 << 12), top: 0 },
    entries: { numbers: new Int32Array(1 << 10), top: 0 },
    cursors: new Int32Array(size),
    counts: new Int32Array(size),
    marks: new Int32Array(size),
    longest: 0,
  };
}

/** Writes the frequent items of each sequence as ranks. What has fewer than two of them says nothing more. */
export function writeSequences(miner: WideMiner, database: SequenceDatabase, frequent: FrequentItems): void {
  const { items, entries } = miner;
  const count = database.starts.length - 1;
  reserve(items, database.items.length + count);
  reserve(entries, count);
  items.top = 0;
  entries.top = 0;
  for (let sequence = 0; sequence < count; sequence += 1) {
    const start = items.top;
    let top = start;
    const end = database.starts[sequence + 1] ?? 0;
    for (let i = database.starts[sequence] ?? 0; i < end; i += 1) {
      const rank = frequent.ranks[database.items[i] ?? 0] ?? -1;
      if (rank < 0) continue;
      items.numbers[top] = rank;
      top += 1;
    }
    if (top - start < 2) continue;
    miner.longest = Math.max(miner.longest, top - start);
    items.numbers[top] = listEnd;
    items.top = top + 1;
    entries.numbers[entries.top] = start;
    entries.top += 1;
  }
}
