import { reserve } from "./arena.ts";
import type { Kids } from "./kids.ts";
import type { MaskedMiner } from "./masked-miner.ts";
import { countWords, type MaskedStore, openStore, sealSuffix, suffixEnd } from "./masked-store.ts";

/** Whether the codes that matter to the kids and to all that grow from them need fewer words of flags. */
export function isNarrower(miner: MaskedMiner, kids: Kids): boolean {
  return countWords(countUsed(miner, kids)) < kids.store.width;
}

/** Whether a code is a kid, or what a kid may go on with. What only ends a pattern is counted already. */
function usedFlags({ arenas }: MaskedMiner, { store, flags, bounds }: Kids, word: number): number {
  const rows = arenas.rows.numbers;
  let used = rows[flags + word] ?? 0;
  for (let code = 0; code < store.size; code += 1) used |= rows[bounds + code * store.width + word] ?? 0;
  return used;
}

function countUsed(miner: MaskedMiner, kids: Kids): number {
  let used = 0;
  for (let w = 0; w < kids.store.width; w += 1) {
    for (let rest = usedFlags(miner, kids, w); rest !== 0; rest &= rest - 1) used += 1;
  }
  return used;
}

/** Copies the suffixes into a store of those codes only. */
export function narrowStore(miner: MaskedMiner, kids: Kids): Kids {
  const { rows, entries } = miner.arenas;
  const { size, width } = kids.store;
  const codes = reserve(rows, size);
  const ranks = reserve(rows, size);
  let narrowSize = 0;
  for (let w = 0; w < width; w += 1) {
    const used = usedFlags(miner, kids, w);
    for (let code = w << 5; code < Math.min(size, (w + 1) << 5); code += 1) {
      const isUsed = ((used >>> code) & 1) === 1;
      rows.numbers[codes + code] = isUsed ? narrowSize : -1;
      if (!isUsed) continue;
      rows.numbers[ranks + narrowSize] = rows.numbers[kids.store.ranks + code] ?? 0;
      narrowSize += 1;
    }
  }
  const store = openStore(miner.arenas, { size: narrowSize, ranks, longest: kids.store.longest });
  const from = entries.top;
  copySuffixes(miner, { ...kids, codes }, store);
  return { store, from, to: entries.top, count: kids.count, codes, ...recodeFlags(miner, { ...kids, codes }, store) };
}

/** The flags of the kids and of their bounds in the codes of the narrower store. */
function recodeFlags({ arenas }: MaskedMiner, kids: Kids, narrow: MaskedStore): { flags: number; bounds: number } {
  const { size, width } = kids.store;
  const flags = reserve(arenas.rows, narrow.width);
  const bounds = reserve(arenas.rows, narrow.size * narrow.width);
  const rows = arenas.rows.numbers;
  rows.fill(0, flags, bounds + narrow.size * narrow.width);
  const recode = (from: number, to: number): void => {
    for (let w = 0; w < width; w += 1) {
      for (let rest = rows[from + w] ?? 0; rest !== 0; rest &= rest - 1) {
        const code = rows[kids.codes + (w << 5) + 31 - Math.clz32(rest & -rest)] ?? 0;
        rows[to + (code >>> 5)] = (rows[to + (code >>> 5)] ?? 0) | (1 << code);
      }
    }
  };
  recode(kids.flags, flags);
  for (let code = 0; code < size; code += 1) {
    const narrowed = rows[kids.codes + code] ?? -1;
    if (narrowed >= 0) recode(kids.bounds + code * width, bounds + narrowed * narrow.width);
  }
  return { flags, bounds };
}

function copySuffixes({ arenas }: MaskedMiner, kids: Kids, store: MaskedStore): void {
  const { codes, entries, flags, rows } = arenas;
  const recoded = Uint8Array.from(rows.numbers.subarray(kids.codes, kids.codes + kids.store.size));
  let top = reserve(entries, kids.to - kids.from);
  for (let k = kids.from; k < kids.to; k += 1) {
    const start = reserve(codes, store.longest + 1);
    const end = copySuffix(codes.numbers, entries.numbers[k] ?? 0, { start, recoded });
    codes.top = end > start ? end + 1 : start;
    if (end === start) continue;
    reserve(flags, (codes.top - start) * store.width);
    sealSuffix(arenas, store, start);
    entries.numbers[top] = start;
    top += 1;
  }
  entries.top = top;
}

/** Copies what has a new code, and answers where the copy ends. */
function copySuffix(places: Uint8Array, from: number, to: { start: number; recoded: Uint8Array }): number {
  const { start, recoded } = to;
  let end = start;
  let place = from;
  for (let code = places[place] ?? suffixEnd; code !== suffixEnd; code = places[place] ?? suffixEnd) {
    const copy = recoded[code] ?? suffixEnd;
    places[end] = copy;
    // Goes on unless the copy is 255.
    end += ((copy + 1) >>> 8) ^ 1;
    place += 1;
  }
  return end;
}
