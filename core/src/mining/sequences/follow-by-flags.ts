import { prepare } from "./arena.ts";
import { countFlags, countOf, flagsAtLeast } from "./bit-counter.ts";
import type { Followers, Range } from "./follow-by-marks.ts";
import type { GappedMiner, ReachFlags } from "./gapped-miner.ts";

/** Finds what follows the ends in the range by one word a sequence; only the places of what is frequent are noted as steps. */
export function followByFlags(miner: GappedMiner, reach: ReachFlags, range: Range): Followers {
  const { counter, bySequence, sequences } = reach;
  const to = joinBySequence(miner, reach, range);
  countFlags(counter, { words: bySequence, entries: sequences, from: 0, to, stride: 1, shift: 0 });
  const frequent = flagsAtLeast(counter, miner.minSupport);
  const ranks: number[] = [];
  const supports: number[] = [];
  for (let rest = frequent; rest !== 0; rest &= rest - 1) {
    const rank = 31 - Math.clz32(rest & -rest);
    ranks.push(rank);
    supports.push(countOf(counter, rank));
  }
  if (frequent !== 0) noteSteps(miner, range, frequent);
  return { ranks, supports };
}

/** Joins the flags of all ends in a sequence to one word; answers how many words there are. */
function joinBySequence({ entries, ends }: GappedMiner, { byPlace, bySequence }: ReachFlags, range: Range): number {
  const places = entries.numbers;
  let sequence = -1;
  let end = 0;
  let word = 0;
  for (let k = range.from; k < range.to; k += 1) {
    const place = places[k] ?? 0;
    if (place >= end) {
      end = ends[place] ?? 0;
      sequence += 1;
      word = 0;
    }
    word |= byPlace[place] ?? 0;
    bySequence[sequence] = word;
  }
  return sequence + 1;
}

/** Notes each place in reach whose rank is wanted, once. Every place is written: a branch would cost more. */
function noteSteps({ entries, steps, ranks, ends, totals, maxGap }: GappedMiner, range: Range, wanted: number): void {
  steps.top = 0;
  prepare(steps, Math.min((range.to - range.from) * maxGap, ranks.length) + 1);
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
      const isWanted = (wanted >>> rank) & 1;
      places[top] = next;
      top += isWanted;
      totals[rank] = (totals[rank] ?? 0) + isWanted;
    }
  }
  steps.top = top;
}
