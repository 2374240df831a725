import { type FrequentItems, rankFrequentItems } from "./frequent-items.ts";
import { growNode } from "./grow-wide.ts";
import { markExtended } from "./mark-extended.ts";
import { markExtendedWithGap } from "./mark-extended-with-gap.ts";
import { minePatternsWithGap } from "./grow-gapped.ts";
import type { MiningTask } from "./mining-task.ts";
import { createPatternLines } from "./pattern-lines.ts";
import type { CreateReceiver, PatternReceiver } from "./pattern-receiver.ts";
import { createPatternTreeCollector, type PatternTree } from "./pattern-tree.ts";
import type { SequenceDatabase } from "./sequence-database.ts";
import { createWideMiner, writeSequences } from "./wide-miner.ts";

/** Which sequential patterns are wanted: ordered lists of items that are in enough sequences, not necessarily side by side. */
export type PatternQuery = {
  /** In how many sequences a pattern must be; at least 1. */
  readonly minSupport: number;
  /** How many places further the next item may stand at most: 1 is directly behind. Absent: anywhere behind. */
  readonly maxGap?: number | undefined;
  /** How many items a pattern may have. */
  readonly maxLength?: number | undefined;
  /** Without those that are part of a longer pattern of the answer, of the same support (closed) or of any (maximal). */
  readonly only?: "closed" | "maximal" | undefined;
};

export type SequentialPattern = { readonly items: readonly number[]; readonly support: number };

/** All patterns, exactly, in the order of their lines. */
export function mineSequences(database: SequenceDatabase, query: PatternQuery, createReceiver: CreateReceiver): void {
  const frequent = rankFrequentItems(database, query.minSupport);
  const receiver = createReceiver(frequent.names);
  const task = { minSupport: query.minSupport, maxGap: query.maxGap, maxLength: query.maxLength ?? Infinity };
  if (query.only === undefined) {
    const visit = (depth: number, rank: number, support: number): void => {
      receiver.enter(depth, rank);
      receiver.keep(support);
    };
    mineFrequent(database, frequent, { ...task, visit });
    return;
  }
  const { visit, finish } = createPatternTreeCollector();
  mineFrequent(database, frequent, { ...task, visit });
  const tree = finish();
  const isLeftOut = query.maxGap === undefined ? markExtended(tree, query.only) : markExtendedWithGap(tree, query.only);
  keepRest(tree, isLeftOut, receiver);
}

/** The lines `a -1 b -1 #SUP: n` of all patterns in bytewise order, each ended by a newline; answers how many they are. */
export function minePatternLines(
  database: SequenceDatabase,
  query: PatternQuery,
  write: (bytes: Uint8Array) => void,
): number {
  let count = 0;
  let finish = (): void => undefined;
  mineSequences(database, query, (names) => {
    const { enter, keep, flush } = createPatternLines(names, write);
    finish = flush;
    return {
      enter,
      keep(support) {
        count += 1;
        keep(support);
      },
    };
  });
  finish();
  return count;
}

/** The patterns as a list. */
export function listPatterns(database: SequenceDatabase, query: PatternQuery): SequentialPattern[] {
  const patterns: SequentialPattern[] = [];
  mineSequences(database, query, (names) => {
    const items: number[] = [];
    return {
      enter(depth, rank) {
        items.length = depth;
        items.push(names[rank] ?? 0);
      },
      keep: (support) => void patterns.push({ items: [...items], support }),
    };
  });
  return patterns;
}

function mineFrequent(database: SequenceDatabase, frequent: FrequentItems, task: MiningTask): void {
  if (task.maxLength < 1) return;
  if (task.maxGap !== undefined) {
    minePatternsWithGap(database, frequent, { ...task, maxGap: task.maxGap });
    return;
  }
  const miner = createWideMiner(task, frequent.names.length);
  writeSequences(miner, database, frequent);
  growNode(miner, {
    depth: 0,
    from: 0,
    to: miner.entries.top,
    ranks: frequent.names.map((_, rank) => rank),
    supports: frequent.supports,
  });
}

function keepRest(
  { size, lengths, ranks, supports }: PatternTree,
  isLeftOut: Uint8Array,
  receiver: PatternReceiver,
): void {
  for (let node = 1; node < size; node += 1) {
    receiver.enter((lengths[node] ?? 0) - 1, ranks[node] ?? 0);
    if (isLeftOut[node] === 0) receiver.keep(supports[node] ?? 0);
  }
}
