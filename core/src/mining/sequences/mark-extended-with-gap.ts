import { indexChildren, type PatternTree } from "./pattern-tree.ts";

/**
 * The same where gaps are limited: then a part of a frequent pattern need not be frequent, and all its parts are walked.
 * Longest first, so that what is itself part of a longer one, which has all its parts, can be left out.
 */
export function markExtendedWithGap(tree: PatternTree, only: "closed" | "maximal"): Uint8Array {
  const { size, supports, lengths } = tree;
  const isMarked = new Uint8Array(size);
  const listParts = createPartLister(tree);
  const longestFirst = Int32Array.from({ length: size - 1 }, (_, i) => i + 1).sort(
    (a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0),
  );
  for (const whole of longestFirst) {
    if (isMarked[whole] === 1) continue;
    const support = supports[whole] ?? 0;
    for (const part of listParts(whole, only === "closed" ? support : 0)) {
      if (only === "maximal" || supports[part] === support) isMarked[part] = 1;
    }
  }
  return isMarked;
}

/**
 * Lists the proper parts of a pattern that are patterns themselves and have at least such support, each once: a part is
 * found by taking each next item where it first comes, and what a pattern grows to has no more support than itself.
 */
function createPartLister(tree: PatternTree): (whole: number, leastSupport: number) => number[] {
  const childOf = indexChildren(tree);
  return (whole, leastSupport) => {
    const items = itemsOf(tree, whole);
    const parts: number[] = [];
    const walk = [{ node: 0, from: 0 }];
    for (let part = walk.pop(); part !== undefined; part = walk.pop()) {
      const { node, from } = part;
      for (let i = from; i < items.length; i += 1) {
        const item = items[i] ?? 0;
        const longer = items.indexOf(item, from) < i ? 0 : childOf(node, item);
        if (longer === 0 || longer === whole || (tree.supports[longer] ?? 0) < leastSupport) continue;
        parts.push(longer);
        walk.push({ node: longer, from: i + 1 });
      }
    }
    return parts;
  };
}

function itemsOf({ parents, ranks }: PatternTree, node: number): Int32Array {
  const items: number[] = [];
  for (let at = node; at !== 0; at = parents[at] ?? 0) items.push(ranks[at] ?? 0);
  return Int32Array.from(items.toReversed());
}
