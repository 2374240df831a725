/** A set of numbers as sorted, separate, closed ranges: what an event log has settled, or has yet to send, is few of them. */
export type SeqRanges = readonly (readonly [first: number, last: number])[];

export function hasSeq(ranges: SeqRanges, seq: number): boolean {
  let [from, to] = [0, ranges.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ranges[middle]?.[1] ?? seq) < seq) from = middle + 1;
    else to = middle;
  }
  return (ranges[from]?.[0] ?? Infinity) <= seq;
}

export const countSeqs = (ranges: SeqRanges): number =>
  ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);

export const lastSeqOf = (ranges: SeqRanges): number => ranges.at(-1)?.[1] ?? 0;

/** The smallest number from 1 on that is not in the set. */
export const firstMissingSeq = (ranges: SeqRanges): number => (ranges[0]?.[0] === 1 ? ranges[0][1] + 1 : 1);

export const seqsToRanges = (seqs: readonly number[]): SeqRanges => mergeRanges(seqs.map((seq) => [seq, seq]));

export const addSeqs = (ranges: SeqRanges, seqs: readonly number[]): SeqRanges =>
  mergeRanges([...ranges, ...seqsToRanges(seqs)]);

export function removeSeqs(ranges: SeqRanges, seqs: readonly number[]): SeqRanges {
  const cuts = seqsToRanges(seqs);
  const left: [number, number][] = [];
  let next = 0;
  for (const [from, to] of ranges) {
    let start = from;
    for (let cut = cuts[next]; cut !== undefined && cut[0] <= to; cut = cuts[next]) {
      if (start < cut[0]) left.push([start, cut[0] - 1]);
      start = Math.max(start, cut[1] + 1);
      if (to < cut[1]) break; // it goes on in the next range
      next += 1;
    }
    if (start <= to) left.push([start, to]);
  }
  return left;
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
