/** Words of 32 flags to be added up flag by flag: `words[entries[k] * stride + shift]` for each k. */
export type FlagWords = {
  readonly words: Int32Array;
  readonly entries: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly stride: number;
  readonly shift: number;
};

/** 32 counts at once: plane p holds bit p of each. Only the first `height` planes are in use. */
export type BitCounter = { readonly planes: Int32Array; height: number };

export const createBitCounter = (): BitCounter => ({ planes: new Int32Array(32), height: 0 });

/**
 * Counts anew. Eight words are added by carry-save adders (Harley and Seal; Warren, Hacker's Delight, §5-1) into three
 * planes in registers, before their carry goes on to the planes in memory.
 */
export function countFlags(counter: BitCounter, { words, entries, from, to, stride, shift }: FlagWords): void {
  const word = (k: number): number => words[(entries[k] ?? 0) * stride + shift] ?? 0;
  counter.height = 3;
  let ones = 0;
  let twos = 0;
  let fours = 0;
  let k = from;
  for (; k + 8 <= to; k += 8) {
    const [a, b, c, d] = [word(k), word(k + 1), word(k + 2), word(k + 3)];
    const [e, f, g, h] = [word(k + 4), word(k + 5), word(k + 6), word(k + 7)];
    const ab = ones ^ a;
    const twosAb = (ones & a) | (ab & b);
    const cd = ab ^ b ^ c;
    const twosCd = ((ab ^ b) & c) | (cd & d);
    const ef = cd ^ d ^ e;
    const twosEf = ((cd ^ d) & e) | (ef & f);
    const gh = ef ^ f ^ g;
    const twosGh = ((ef ^ f) & g) | (gh & h);
    ones = gh ^ h;
    const low = twos ^ twosAb;
    const foursLow = (twos & twosAb) | (low & twosCd);
    const high = low ^ twosCd ^ twosEf;
    const foursHigh = ((low ^ twosCd) & twosEf) | (high & twosGh);
    twos = high ^ twosGh;
    const four = fours ^ foursLow;
    carryOn(counter, (fours & foursLow) | (four & foursHigh));
    fours = four ^ foursHigh;
  }
  for (; k < to; k += 1) {
    const one = word(k);
    const two = ones & one;
    const four = twos & two;
    carryOn(counter, fours & four);
    ones ^= one;
    twos ^= two;
    fours ^= four;
  }
  counter.planes[0] = ones;
  counter.planes[1] = twos;
  counter.planes[2] = fours;
}

/** Adds eights to the fourth plane and what is above. */
function carryOn(counter: BitCounter, eights: number): void {
  const { planes } = counter;
  let carry = eights;
  for (let plane = 3; carry !== 0; plane += 1) {
    if (plane === counter.height) {
      planes[plane] = 0;
      counter.height += 1;
    }
    const sum = planes[plane] ?? 0;
    planes[plane] = sum ^ carry;
    carry &= sum;
  }
}

/** The flags that were counted at least so often. */
export function flagsAtLeast({ planes, height }: BitCounter, minimum: number): number {
  if (minimum >>> height !== 0) return 0;
  let isMore = 0;
  let isEqual = -1;
  for (let plane = height - 1; plane >= 0; plane -= 1) {
    const bits = planes[plane] ?? 0;
    if ((minimum >>> plane) & 1) isEqual &= bits;
    else {
      isMore |= isEqual & bits;
      isEqual &= ~bits;
    }
  }
  return isMore | isEqual;
}

/** How often one flag was counted. */
export function countOf({ planes, height }: BitCounter, flag: number): number {
  let count = 0;
  for (let plane = height - 1; plane >= 0; plane -= 1) count = (count << 1) | (((planes[plane] ?? 0) >>> flag) & 1);
  return count;
}
