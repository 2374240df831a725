import { prepare } from "./arena.ts";
import type { GappedMiner } from "./gapped-miner.ts";

export type Range = { readonly from: number; readonly to: number };

/** The ranks that follow a pattern in enough sequences, ascending, with their supports. */
export type Followers = { readonly ranks: number[]; readonly supports: number[] };

/** Finds what follows the ends in the range, place by place; all places in reach are noted as steps. */
export function followByMarks(miner: GappedMiner, range: Range): Followers {
  const length = countReached(miner, range);
  const { reached, counts, marks, hole, minSupport } = miner;
  const ranks: number[] = [];
  for (let i = 0; i < length; i += 1) {
    const rank = reached[i] ?? hole;
    if (rank !== hole && (counts[rank] ?? 0) >= minSupport) ranks.push(rank);
  }
  ranks.sort((a, b) => a - b);
  const supports = ranks.map((rank) => counts[rank] ?? 0);
  for (let i = 0; i < length; i += 1) {
    const rank = reached[i] ?? 0;
    counts[rank] = 0;
    marks[rank] = 0;
  }
  return { ranks, supports };
}

/** Counts what stands in reach of each end, by sequence and by place; answers how many ranks were reached. */
function countReached(miner: GappedMiner, range: Range): number {
  const { entries, steps, ranks, ends, reached, counts, marks, totals, maxGap } = miner;
  steps.top = 0;
  prepare(steps, Math.min((range.to - range.from) * maxGap, ranks.length));
  const places = steps.numbers;
  let length = 0;
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
      const count = counts[rank] ?? 0;
      totals[rank] = (count === 0 ? 0 : (totals[rank] ?? 0)) + 1;
      if (marks[rank] === end) continue;
      marks[rank] = end;
      counts[rank] = count + 1;
      if (count > 0) continue;
      reached[length] = rank;
      length += 1;
    }
  }
  steps.top = top;
  return length;
}
