import { prepare, reserve } from "./arena.ts";
import type { MaskedNode } from "./grow-masked.ts";
import type { WideNode } from "./wide-node.ts";
import { openStore, sealSuffix, suffixEnd } from "./masked-store.ts";
import { reserveRow } from "./masked-miner.ts";
import { listEnd, type WideMiner } from "./wide-miner.ts";

/** Writes the suffixes of a node in codes and flags, alone in the arenas. What stands last in a suffix need not be a list's end. */
export function maskNode(miner: WideMiner, node: WideNode): MaskedNode {
  const { masked } = miner;
  const { codes, flags, rows, entries } = masked.arenas;
  for (const arena of [codes, flags, rows, entries]) arena.top = 0;
  const size = node.ranks.length;
  const ranks = reserveRow(masked, size);
  const supports = reserveRow(masked, size);
  rows.numbers.set(node.ranks, ranks);
  rows.numbers.set(node.supports, supports);
  const store = openStore(masked.arenas, { size, ranks, longest: miner.longest });
  const reach = reserveRow(masked, store.width);
  rows.numbers.fill(0, reach, reach + store.width);
  for (let code = 0; code < size; code += 1) {
    rows.numbers[reach + (code >>> 5)] = (rows.numbers[reach + (code >>> 5)] ?? 0) | (1 << code);
  }
  miner.counts.fill(suffixEnd);
  node.ranks.forEach((rank, code) => (miner.counts[rank] = code));
  prepare(entries, node.to - node.from);
  const mostCodes = Math.min(miner.items.top, (node.to - node.from) * (miner.longest + 1)) + miner.longest + 1;
  prepare(codes, mostCodes);
  prepare(flags, mostCodes * store.width);
  for (let k = node.from; k < node.to; k += 1) {
    const start = codes.top;
    copyCodes(miner, miner.entries.numbers[k] ?? 0);
    if (codes.top === start) continue;
    reserve(flags, (codes.top - start) * store.width);
    sealSuffix(masked.arenas, store, start);
    entries.numbers[entries.top] = start;
    entries.top += 1;
  }
  return { store, depth: node.depth, from: 0, to: entries.top, reach, supports, siblings: -1 };
}

/** Copies a suffix to the top in codes, with room for its end; nothing where nothing of it has a code. */
function copyCodes({ masked, items, counts, longest }: WideMiner, from: number): void {
  const { codes } = masked.arenas;
  const start = reserve(codes, longest + 1);
  const list = items.numbers;
  let top = start;
  for (let place = from; list[place] !== listEnd; place += 1) {
    const code = counts[list[place] ?? 0] ?? suffixEnd;
    codes.numbers[top] = code;
    if (code !== suffixEnd) top += 1;
  }
  codes.top = top > start ? top + 1 : start;
}
