import { prepare } from "./arena.ts";
import type { GappedMiner } from "./gapped-miner.ts";

export type Range = { readonly from: number; readonly to: number };

/** The ranks that follow a pattern in enough sequences, ascending, with their supports. */
export type Followers = { readonly ranks: number[]; readonly supports: number[] };

/**
 * Finds what follows the ends in the range, place by place. What is reached at too few places needs no counting by
 * sequence, and that is most of it. Totals of what follows are left for the caller, to be emptied.
 */
export function followByMarks(miner: GappedMiner, range: Range): Followers {
  const { counts, marks, totals, minSupport } = miner;
  noteSteps(miner, range);
  const often = countSequences(miner);
  const ranks = often.filter((rank) => (counts[rank] ?? 0) >= minSupport).sort((a, b) => a - b);
  const supports = ranks.map((rank) => counts[rank] ?? 0);
  for (const rank of often) {
    if ((counts[rank] ?? 0) < minSupport) totals[rank] = 0;
    counts[rank] = 0;
    marks[rank] = 0;
  }
  return { ranks, supports };
}

/** Notes each place in reach once, and at how many places each rank is. */
function noteSteps({ entries, steps, ranks, ends, totals, maxGap, hole }: GappedMiner, range: Range): void {
  steps.top = 0;
  prepare(steps, Math.min((range.to - range.from) * maxGap, ranks.length));
  const places = steps.numbers;
  let top = 0;
  let end = 0;
  let next = 0;
  for (let k = range.from; k < range.to; k += 1) {
    const place = entries.numbers[k] ?? 0;
    if (place >= end) end = ends[place] ?? 0;
    if (next <= place) next = place + 1;
    const stop = Math.min(end, place + maxGap + 1);
    for (; next < stop; next += 1) {
      const rank = ranks[next] ?? 0;
      places[top] = next;
      top += 1;
      totals[rank] = (totals[rank] ?? 0) + 1;
    }
  }
  totals[hole] = 0;
  steps.top = top;
}

/** Counts the ranks at enough places by sequence, and answers them; only their steps stay. */
function countSequences({ steps, ranks, ends, counts, marks, totals, minSupport }: GappedMiner): number[] {
  const often: number[] = [];
  const places = steps.numbers;
  let top = 0;
  for (let k = 0; k < steps.top; k += 1) {
    const place = places[k] ?? 0;
    const rank = ranks[place] ?? 0;
    if ((totals[rank] ?? 0) < minSupport) {
      totals[rank] = 0;
      continue;
    }
    places[top] = place;
    top += 1;
    const end = ends[place] ?? 0;
    if (marks[rank] === end) continue;
    if (marks[rank] === 0) often.push(rank);
    marks[rank] = end;
    counts[rank] = (counts[rank] ?? 0) + 1;
  }
  steps.top = top;
  return often;
}
