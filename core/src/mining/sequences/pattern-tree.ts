import { createIntList, pushInt, takeInts } from "./int-list.ts";
import type { VisitPattern } from "./mining-task.ts";

/** Patterns by what they begin with: node 0 is the empty pattern, each other one is its parent's pattern and one item more. */
export type PatternTree = {
  readonly size: number;
  readonly parents: Int32Array;
  readonly ranks: Int32Array;
  readonly supports: Int32Array;
  /** How many items the pattern has. */
  readonly lengths: Int32Array;
};

/** Collects patterns that are visited in pre-order; nodes are numbered in that order. */
export function createPatternTreeCollector() {
  const parents = createIntList();
  const ranks = createIntList();
  const supports = createIntList();
  const lengths = createIntList();
  const path = [0];
  const add = (parent: number, rank: number, support: number): void => {
    pushInt(parents, parent);
    pushInt(ranks, rank);
    pushInt(supports, support);
  };
  add(0, -1, 0);
  pushInt(lengths, 0);
  const visit: VisitPattern = (depth, rank, support) => {
    path[depth + 1] = ranks.length;
    add(path[depth] ?? 0, rank, support);
    pushInt(lengths, depth + 1);
  };
  const finish = (): PatternTree => ({
    size: ranks.length,
    parents: takeInts(parents),
    ranks: takeInts(ranks),
    supports: takeInts(supports),
    lengths: takeInts(lengths),
  });
  return { visit, finish };
}

/** Finds the child of a node by its rank; 0 where there is none. By open addressing in a table that is at most half full. */
export function indexChildren({ size, parents, ranks }: PatternTree): (parent: number, rank: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(size * 2)) - 1;
  const slots = new Int32Array(mask + 1);
  const slotOf = (parent: number, rank: number): number => {
    const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(rank, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & mask;
  };
  for (let node = 1; node < size; node += 1) {
    let slot = slotOf(parents[node] ?? 0, ranks[node] ?? 0);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = node;
  }
  return (parent, rank) => {
    let slot = slotOf(parent, rank);
    for (let node = slots[slot] ?? 0; node !== 0; node = slots[slot] ?? 0) {
      if (parents[node] === parent && ranks[node] === rank) return node;
      slot = (slot + 1) & mask;
    }
    return 0;
  };
}
