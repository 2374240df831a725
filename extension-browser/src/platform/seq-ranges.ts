import type { SeqRange } from "./event-log-database.ts";

/** Sets of numbers as few ranges, in order and apart from each other. */
export type SeqRanges = readonly SeqRange[];

export function addSeqs(ranges: SeqRanges, seqs: Iterable<number>): SeqRanges {
  return mergeRanges([...ranges, ...[...seqs].map((seq): SeqRange => [seq, seq])]);
}

export function removeSeqs(ranges: SeqRanges, seqs: Iterable<number>): SeqRanges {
  let kept = ranges;
  for (const [from, to] of mergeRanges([...seqs].map((seq): SeqRange => [seq, seq]))) {
    kept = kept.flatMap(([low, high]): SeqRange[] => {
      if (high < from || low > to) return [[low, high]];
      const left: SeqRange[] = low < from ? [[low, from - 1]] : [];
      const right: SeqRange[] = high > to ? [[to + 1, high]] : [];
      return [...left, ...right];
    });
  }
  return kept;
}

export const hasSeq = (ranges: SeqRanges, seq: number): boolean =>
  ranges.some(([from, to]) => from <= seq && seq <= to);

export const countSeqs = (ranges: SeqRanges): number => ranges.reduce((count, [from, to]) => count + to - from + 1, 0);

function mergeRanges(ranges: SeqRanges): SeqRanges {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((left, right) => left[0] - right[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
