import { reserve } from "./arena.ts";
import { countFlags, countOf, flagsAtLeast } from "./bit-counter.ts";
import { type ArenaTops, type MaskedMiner, readTops, writeTops } from "./masked-miner.ts";
import { type MaskedStore } from "./masked-store.ts";
import { isNarrower, narrowStore } from "./narrow-store.ts";
import { projectKids } from "./project-kids.ts";
import type { Kids } from "./kids.ts";

/** A frequent pattern and the suffixes that follow its first occurrence in each sequence. */
export type MaskedNode = {
  readonly store: MaskedStore;
  readonly depth: number;
  /** Its suffixes begin at the places in `entries[from..to)`. */
  readonly from: number;
  readonly to: number;
  /** Where the flags of the codes that go on with it often enough begin in the rows, and where the support of each is. */
  readonly reach: number;
  readonly supports: number;
  /** Where the reaches of its siblings begin, by code; -1 where they are not known. */
  readonly siblings: number;
};

/** A node whose children are counted: each is visited in turn, and grown before the next. */
type Frame = {
  readonly node: MaskedNode;
  readonly kids: Kids;
  /** Rows by kid: where its entries begin and end. */
  readonly starts: number;
  readonly ends: number;
  /** Rows by kid: the flags of what it goes on with, and the supports of that. */
  readonly reach: number;
  readonly supports: number;
  readonly tops: ArenaTops;
  /** The code to be visited next. */
  next: number;
};

/**
 * Visits all frequent patterns that begin with this node's. What a pattern p·x may go on with is bounded by what its
 * parent p and its sibling p·y go on with: p·x·y is frequent only where p·y is, and p·x·y·z only where p·y·z is.
 * So all children are counted before the first is grown. The path is kept in a list, as patterns may be long.
 */
export function growMasked(miner: MaskedMiner, root: MaskedNode): void {
  const frames: Frame[] = [];
  let node: MaskedNode | undefined = root;
  do {
    const frame: Frame | undefined = node === undefined ? frames.at(-1) : openFrame(miner, node);
    if (frame === undefined) node = undefined;
    else {
      if (node !== undefined) frames.push(frame);
      node = visitNext(miner, frame);
      if (node === undefined) closeFrame(miner, frames.pop());
    }
  } while (frames.length > 0);
}

/** Counts the children of a node; where there is nothing to count, they are visited at once. */
function openFrame(miner: MaskedMiner, node: MaskedNode): Frame | undefined {
  const tops = readTops(miner.arenas);
  const kids = node.depth + 2 <= miner.maxLength ? chooseKids(miner, node) : undefined;
  if (kids === undefined || kids.count === 0) {
    visitAll(miner, node);
    writeTops(miner.arenas, tops);
    return undefined;
  }
  const narrow = isNarrower(miner, kids) ? narrowStore(miner, kids) : kids;
  const starts = placeBuckets(miner, node, narrow);
  projectKids(miner, narrow);
  const ends = reserve(miner.arenas.rows, narrow.store.size);
  miner.arenas.rows.numbers.set(miner.cursors.subarray(0, narrow.store.size), ends);
  return { node, kids: narrow, starts, ends, ...countKids(miner, narrow, starts), tops, next: 0 };
}

function visitAll({ arenas, visit }: MaskedMiner, { store, depth, reach, supports }: MaskedNode): void {
  const rows = arenas.rows.numbers;
  for (let w = 0; w < store.width; w += 1) {
    for (let rest = rows[reach + w] ?? 0; rest !== 0; rest &= rest - 1) {
      const code = (w << 5) + 31 - Math.clz32(rest & -rest);
      visit(depth, rows[store.ranks + code] ?? 0, rows[supports + code] ?? 0);
    }
  }
}

/** Visits children up to one that is to be grown, and answers it. */
function visitNext({ arenas, visit }: MaskedMiner, frame: Frame): MaskedNode | undefined {
  const { node, kids, reach, supports } = frame;
  const { size, width } = kids.store;
  const rows = arenas.rows.numbers;
  for (let code = frame.next; code < node.store.size; code += 1) {
    if ((((rows[node.reach + (code >>> 5)] ?? 0) >>> code) & 1) === 0) continue;
    visit(node.depth, rows[node.store.ranks + code] ?? 0, rows[node.supports + code] ?? 0);
    const kid = rows[kids.codes + code] ?? 0;
    if (kid < 0 || !hasFlag(rows, reach + kid * width, width)) continue;
    frame.next = code + 1;
    return {
      store: kids.store,
      depth: node.depth + 1,
      from: rows[frame.starts + kid] ?? 0,
      to: rows[frame.ends + kid] ?? 0,
      reach: reach + kid * width,
      supports: supports + kid * size,
      siblings: reach,
    };
  }
  return undefined;
}

function closeFrame({ arenas }: MaskedMiner, frame: Frame | undefined): void {
  if (frame !== undefined) writeTops(arenas, frame.tops);
}

function hasFlag(rows: Int32Array, from: number, width: number): boolean {
  for (let w = from; w < from + width; w += 1) if (rows[w] !== 0) return true;
  return false;
}

/** A kid is worth counting when something is frequent both behind its parent and behind its sibling of the same item. */
function chooseKids({ arenas }: MaskedMiner, { store, from, to, reach, siblings }: MaskedNode): Kids {
  const { size, width } = store;
  const codes = reserve(arenas.rows, size);
  const flags = reserve(arenas.rows, width);
  const bounds = reserve(arenas.rows, size * width);
  const rows = arenas.rows.numbers;
  rows.fill(0, flags, flags + width + size * width);
  let count = 0;
  for (let code = 0; code < size; code += 1) {
    rows[codes + code] = -1;
    if ((((rows[reach + (code >>> 5)] ?? 0) >>> code) & 1) === 0) continue;
    let bits = 0;
    for (let w = 0; w < width; w += 1) {
      const bound = (rows[reach + w] ?? 0) & (siblings < 0 ? -1 : (rows[siblings + code * width + w] ?? 0));
      rows[bounds + code * width + w] = bound;
      bits |= bound;
    }
    if (bits === 0) continue;
    count += 1;
    rows[codes + code] = code;
    rows[flags + (code >>> 5)] = (rows[flags + (code >>> 5)] ?? 0) | (1 << code);
  }
  return { store, from, to, count, codes, flags, bounds };
}

/** Gives each kid as much room for its entries as its support, and one more; answers the row of where they begin. */
function placeBuckets({ arenas, cursors }: MaskedMiner, { store, supports }: MaskedNode, kids: Kids): number {
  const { size } = kids.store;
  const starts = reserve(arenas.rows, size);
  const rows = arenas.rows.numbers;
  // What is no kid writes to the first place.
  rows.fill(0, starts, starts + size);
  let length = 1;
  for (let code = 0; code < store.size; code += 1) {
    const kid = rows[kids.codes + code] ?? -1;
    if (kid < 0 || (((rows[kids.flags + (kid >>> 5)] ?? 0) >>> kid) & 1) === 0) continue;
    rows[starts + kid] = length;
    length += (rows[supports + code] ?? 0) + 1;
  }
  const base = reserve(arenas.entries, length);
  for (let kid = 0; kid < size; kid += 1) {
    const start = base + (rows[starts + kid] ?? 0);
    rows[starts + kid] = start;
    cursors[kid] = start;
  }
  return starts;
}

/** Counts what each kid goes on with; answers the rows of the reaches and of the supports, by kid. */
function countKids(miner: MaskedMiner, kids: Kids, starts: number): { reach: number; supports: number } {
  const { arenas, cursors } = miner;
  const { size, width } = kids.store;
  const reach = reserve(arenas.rows, size * width);
  const supports = reserve(arenas.rows, size * size);
  const rows = arenas.rows.numbers;
  rows.fill(0, reach, reach + size * width);
  for (let kid = 0; kid < size; kid += 1) {
    const from = rows[starts + kid] ?? 0;
    const to = cursors[kid] ?? 0;
    if (to - from < miner.minSupport) continue;
    for (let w = 0; w < width; w += 1) {
      const bound = rows[kids.bounds + kid * width + w] ?? 0;
      if (bound === 0) continue;
      rows[reach + kid * width + w] = countWord(miner, kids.store, {
        from,
        to,
        word: w,
        bound,
        supports: supports + kid * size,
      });
    }
  }
  return { reach, supports };
}

type WordOfKid = { from: number; to: number; word: number; bound: number; supports: number };

function countWord(miner: MaskedMiner, { width, shift }: MaskedStore, kid: WordOfKid): number {
  const { arenas, counter, minSupport } = miner;
  const { from, to, word, bound, supports } = kid;
  countFlags(counter, {
    words: arenas.flags.numbers,
    entries: arenas.entries.numbers,
    from,
    to,
    stride: width,
    shift: shift + word,
  });
  const frequent = flagsAtLeast(counter, minSupport) & bound;
  const rows = arenas.rows.numbers;
  for (let rest = frequent; rest !== 0; rest &= rest - 1) {
    const flag = 31 - Math.clz32(rest & -rest);
    rows[supports + (word << 5) + flag] = countOf(counter, flag);
  }
  return frequent;
}
