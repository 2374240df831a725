import type { Arena } from "./arena.ts";

/** Ends each suffix; so there are at most 255 different codes. */
export const suffixEnd = 255;

/**
 * What follows a pattern, sequence by sequence, in codes of one byte. Beside each code stand `width` words of flags: the
 * codes from there to the end. So one word tells 32 items that a sequence can go on with.
 */
export type MaskedStore = {
  /** How many different codes, and how many words they need. */
  readonly size: number;
  readonly width: number;
  /** The flags of place p begin at `p * width + shift`. */
  readonly shift: number;
  /** Where the ranks of the codes begin in the arena of rows. Codes are in the order of ranks. */
  readonly ranks: number;
  /** No suffix has more codes. */
  readonly longest: number;
};

export type MaskedArenas = { readonly codes: Arena<Uint8Array>; readonly flags: Arena; readonly rows: Arena };

export const countWords = (size: number): number => (size + 31) >>> 5;

/** Begins a store at the top of the arenas. */
export function openStore(arenas: MaskedArenas, store: Omit<MaskedStore, "width" | "shift">): MaskedStore {
  const width = countWords(store.size);
  return { ...store, width, shift: arenas.flags.top - arenas.codes.top * width };
}

/** Ends the suffix that was written from `start` on, at the top of the codes, and writes its flags. */
export function sealSuffix({ codes, flags }: MaskedArenas, store: MaskedStore, start: number): void {
  codes.numbers[codes.top - 1] = suffixEnd;
  const suffix = { codes: codes.numbers, flags: flags.numbers, start, end: codes.top - 1 };
  if (store.width === 1) writeFlagsOfOneWord(suffix, store.shift);
  else writeFlags(suffix, store);
}

type Suffix = { codes: Uint8Array; flags: Int32Array; start: number; end: number };

function writeFlagsOfOneWord({ codes, flags, start, end }: Suffix, shift: number): void {
  let word = 0;
  flags[end + shift] = word;
  for (let place = end - 1; place >= start; place -= 1) {
    word |= 1 << (codes[place] ?? 0);
    flags[place + shift] = word;
  }
}

function writeFlags({ codes, flags, start, end }: Suffix, { width, shift }: MaskedStore): void {
  let word = end * width + shift;
  flags.fill(0, word, word + width);
  for (let place = end - 1; place >= start; place -= 1) {
    const code = codes[place] ?? 0;
    word -= width;
    for (let w = word; w < word + width; w += 1) flags[w] = flags[w + width] ?? 0;
    flags[word + (code >>> 5)] = (flags[word + (code >>> 5)] ?? 0) | (1 << code);
  }
}
