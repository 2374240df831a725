import { indexChildren, type PatternTree } from "./pattern-tree.ts";

/**
 * Marks the patterns that are part of a longer one: of any (what is left is maximal), or of one with the same support
 * (what is left is closed). Without a limit of gaps each pattern that a frequent one contains is frequent, so it is
 * enough to take away one item of each: what is part of a longer one is so by a chain of patterns one item longer.
 */
export function markExtended(tree: PatternTree, only: "closed" | "maximal"): Uint8Array {
  const { size, parents, ranks, supports, lengths } = tree;
  const isMarked = new Uint8Array(size);
  const childOf = indexChildren(tree);
  // The patterns without one of their items, for each pattern on the path to the current one.
  const shorter: number[][] = [[]];
  for (let node = 1; node < size; node += 1) {
    const parent = parents[node] ?? 0;
    const rank = ranks[node] ?? 0;
    const length = lengths[node] ?? 0;
    const parts = (shorter[length] ??= []);
    const before = shorter[length - 1] ?? [];
    parts.length = before.length;
    for (let i = 0; i < before.length; i += 1) parts[i] = childOf(before[i] ?? 0, rank);
    // Of equal neighbours it does not matter which one goes.
    if (parent === 0 || ranks[parent] !== rank) parts.push(parent);
    for (const part of parts) if (only === "maximal" || supports[part] === supports[node]) isMarked[part] = 1;
  }
  return isMarked;
}
