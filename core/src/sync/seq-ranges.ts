/** A set of numbers as sorted, separate, closed ranges: what an event log has settled, or has yet to send, is few of them. */
export type SeqRanges = readonly (readonly [first: number, last: number])[];

export const hasSeq = (ranges: SeqRanges, seq: number): boolean =>
  ranges.some(([first, last]) => first <= seq && seq <= last);

export const countSeqs = (ranges: SeqRanges): number =>
  ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);

export const lastSeqOf = (ranges: SeqRanges): number => ranges.at(-1)?.[1] ?? 0;

/** The smallest number from 1 on that is not in the set. */
export const firstMissingSeq = (ranges: SeqRanges): number => (ranges[0]?.[0] === 1 ? ranges[0][1] + 1 : 1);

export const seqsToRanges = (seqs: readonly number[]): SeqRanges => mergeRanges(seqs.map((seq) => [seq, seq]));

export const addSeqs = (ranges: SeqRanges, seqs: readonly number[]): SeqRanges =>
  mergeRanges([...ranges, ...seqsToRanges(seqs)]);

export function removeSeqs(ranges: SeqRanges, seqs: readonly number[]): SeqRanges {
  return seqsToRanges(seqs).reduce((left, [first, last]) => cutRange(left, first, last), ranges);
}

function cutRange(ranges: SeqRanges, first: number, last: number): SeqRanges {
  return ranges.flatMap(([from, to]): SeqRanges => {
    const parts: SeqRanges = [
      [from, Math.min(to, first - 1)],
      [Math.max(from, last + 1), to],
    ];
    if (to < first || last < from) return [[from, to]];
    return parts.filter(([start, end]) => start <= end);
  });
}

function mergeRanges(ranges: SeqRanges): SeqRanges {
  const merged: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((left, right) => left[0] - right[0])) {
    const previous = merged.at(-1);
    if (previous !== undefined && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else merged.push([first, last]);
  }
  return merged;
}
