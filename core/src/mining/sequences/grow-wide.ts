import { reserve } from "./arena.ts";
import { growMasked } from "./grow-masked.ts";
import { suffixEnd } from "./masked-store.ts";
import { maskNode } from "./mask-node.ts";
import { listEnd, type WideMiner } from "./wide-miner.ts";
import type { WideNode } from "./wide-node.ts";

/** Visits all frequent patterns that begin with this node's; by flags as soon as its items are few enough for them. */
export function growNode(miner: WideMiner, node: WideNode): void {
  if (node.ranks.length <= suffixEnd) growMasked(miner.masked, maskNode(miner, node));
  else growWide(miner, node);
}

/** By prefix projection (Pei et al., PrefixSpan, 2001): each child is counted in its suffixes, which are copied without what is rare in them. */
function growWide(miner: WideMiner, node: WideNode): void {
  const { items, entries, visit, minSupport, maxLength } = miner;
  const entriesTop = entries.top;
  const isDeeper = node.depth + 2 <= maxLength;
  const starts = isDeeper ? projectAll(miner, node) : [];
  const ends = isDeeper ? node.ranks.map((rank) => miner.cursors[rank] ?? 0) : [];
  node.ranks.forEach((rank, i) => {
    visit(node.depth, rank, node.supports[i] ?? 0);
    const from = starts[i] ?? 0;
    const to = ends[i] ?? 0;
    if (to - from < minSupport) return;
    const follow = countFollowing(miner, { from, to }, node.ranks);
    if (follow.ranks.length === 0) return;
    const itemsTop = items.top;
    const kidsTop = entries.top;
    const range = follow.ranks.length > suffixEnd ? copyFrequent(miner, { from, to }, follow.ranks) : { from, to };
    growNode(miner, { depth: node.depth + 1, ...range, ...follow });
    items.top = itemsTop;
    entries.top = kidsTop;
  });
  entries.top = entriesTop;
}

/** Puts what follows the first occurrence of each rank in each suffix into the rank's bucket; answers where the buckets begin. */
function projectAll({ items, entries, cursors, marks }: WideMiner, { from, to, ranks, supports }: WideNode): number[] {
  const starts = ranks.map((rank, i) => (cursors[rank] = reserve(entries, supports[i] ?? 0)));
  for (const rank of ranks) marks[rank] = -1;
  const list = items.numbers;
  const numbers = entries.numbers;
  for (let k = from; k < to; k += 1) {
    let place = numbers[k] ?? 0;
    for (let rank = list[place] ?? listEnd; rank !== listEnd; rank = list[place] ?? listEnd) {
      place += 1;
      if (marks[rank] === k) continue;
      marks[rank] = k;
      if (list[place] === listEnd) continue;
      const cursor = cursors[rank] ?? 0;
      numbers[cursor] = place;
      cursors[rank] = cursor + 1;
    }
  }
  return starts;
}

type Range = { readonly from: number; readonly to: number };

/** In how many of the suffixes each of the ranks is; those that are frequent. */
function countFollowing(miner: WideMiner, { from, to }: Range, among: readonly number[]) {
  const { items, entries, counts, marks, minSupport } = miner;
  for (const rank of among) {
    counts[rank] = 0;
    marks[rank] = -1;
  }
  const list = items.numbers;
  for (let k = from; k < to; k += 1) {
    let place = entries.numbers[k] ?? 0;
    for (let rank = list[place] ?? listEnd; rank !== listEnd; rank = list[place] ?? listEnd) {
      place += 1;
      if (marks[rank] === k) continue;
      marks[rank] = k;
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
  }
  const ranks = among.filter((rank) => (counts[rank] ?? 0) >= minSupport);
  return { ranks, supports: ranks.map((rank) => counts[rank] ?? 0) };
}

function copyFrequent({ items, entries, counts }: WideMiner, range: Range, ranks: readonly number[]): Range {
  counts.fill(0);
  for (const rank of ranks) counts[rank] = 1;
  const from = reserve(entries, range.to - range.from);
  entries.top = from;
  for (let k = range.from; k < range.to; k += 1) {
    const place = entries.numbers[k] ?? 0;
    const length = items.numbers.indexOf(listEnd, place) - place;
    const start = reserve(items, length + 1);
    const list = items.numbers;
    let top = start;
    for (let i = place; i < place + length; i += 1) {
      const rank = list[i] ?? 0;
      if (counts[rank] === 0) continue;
      list[top] = rank;
      top += 1;
    }
    list[top] = listEnd;
    items.top = top > start ? top + 1 : start;
    if (top === start) continue;
    entries.numbers[entries.top] = start;
    entries.top += 1;
  }
  return { from, to: entries.top };
}
