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
};

export type MaskedArenas = { readonly codes: Arena<Uint8Array>; readonly flags: Arena; readonly rows: Arena };

export const countWords = (size: number): number => (size + 31) >>> 5;

/** Begins a store at the top of the arenas. `ranks` must be in the arena of rows already. */
export function openStore(arenas: MaskedArenas, size: number, ranks: number): MaskedStore {
  const width = countWords(size);
  return { size, width, shift: arenas.flags.top - arenas.codes.top * width, ranks };
}

/** Ends the suffix whose codes were written from `start` to `end` and writes its flags. Room must be reserved. */
export function sealSuffix({ codes, flags }: MaskedArenas, { width, shift }: MaskedStore, start: number): void {
  const places = codes.numbers;
  const words = flags.numbers;
  const end = codes.top - 1;
  places[end] = suffixEnd;
  let word = end * width + shift;
  words.fill(0, word, word + width);
  for (let place = end - 1; place >= start; place -= 1) {
    const code = places[place] ?? 0;
    word -= width;
    for (let w = word; w < word + width; w += 1) words[w] = words[w + width] ?? 0;
    words[word + (code >>> 5)] = (words[word + (code >>> 5)] ?? 0) | (1 << code);
  }
}
