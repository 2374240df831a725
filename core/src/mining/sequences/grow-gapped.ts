import { type Arena, reserve } from "./arena.ts";
import type { FrequentItems } from "./frequent-items.ts";
import type { MiningTask } from "./mining-task.ts";
import type { SequenceDatabase } from "./sequence-database.ts";

type GappedMiner = MiningTask & {
  readonly maxGap: number;
  /** The rank at each place; `hole` where the item is not frequent. */
  readonly ranks: Int32Array;
  readonly hole: number;
  /** Where the sequence of each place ends. */
  readonly ends: Int32Array;
  /** Where patterns on the current path can end, and the places in reach of the ends of the last one. */
  readonly entries: Arena;
  readonly steps: Arena;
  /** The ranks that were counted. */
  readonly reached: Int32Array;
  readonly counts: Int32Array;
  readonly marks: Int32Array;
  readonly totals: Int32Array;
  readonly cursors: Int32Array;
};

/**
 * Visits all frequent patterns whose items follow one another within `maxGap` places (1: directly). Every place where a
 * pattern can end is kept, since a later end may be the only one that goes on.
 */
export function minePatternsWithGap(
  database: SequenceDatabase,
  frequent: FrequentItems,
  task: MiningTask & { maxGap: number },
): void {
  const miner = createGappedMiner(database, frequent, task);
  const { entries, cursors, ranks, hole } = miner;
  const occurrences = new Int32Array(hole + 1);
  for (const rank of ranks) occurrences[rank] = (occurrences[rank] ?? 0) + 1;
  for (let rank = 0; rank < hole; rank += 1) cursors[rank] = reserve(entries, occurrences[rank] ?? 0);
  cursors[hole] = reserve(entries, 0);
  for (let place = 0; place < ranks.length; place += 1) {
    const rank = ranks[place] ?? hole;
    if (rank === hole) continue;
    const cursor = cursors[rank] ?? 0;
    entries.numbers[cursor] = place;
    cursors[rank] = cursor + 1;
  }
  cursors.fill(-1);
  let from = 0;
  for (let rank = 0; rank < hole; rank += 1) {
    const to = from + (occurrences[rank] ?? 0);
    task.visit(0, rank, frequent.supports[rank] ?? 0);
    growGapped(miner, { from, to });
    from = to;
  }
}

function createGappedMiner(
  database: SequenceDatabase,
  frequent: FrequentItems,
  task: MiningTask & { maxGap: number },
): GappedMiner {
  const hole = frequent.names.length;
  const ranks = database.items.map((item) => {
    const rank = frequent.ranks[item] ?? -1;
    return rank < 0 ? hole : rank;
  });
  const ends = new Int32Array(ranks.length);
  let start = 0;
  for (const end of database.starts) {
    ends.fill(end, start, end);
    start = end;
  }
  return {
    ...task,
    ranks,
    hole,
    ends,
    entries: { numbers: new Int32Array(1 << 12), top: 0 },
    steps: { numbers: new Int32Array(1 << 12), top: 0 },
    reached: new Int32Array(hole + 1),
    counts: new Int32Array(hole + 1),
    marks: new Int32Array(hole + 1),
    totals: new Int32Array(hole + 1),
    cursors: new Int32Array(hole + 1),
  };
}

type Range = { readonly from: number; readonly to: number };

/** A pattern whose followers are counted: each is visited in turn, and grown before the next. */
type Frame = {
  readonly depth: number;
  readonly ranks: readonly number[];
  readonly supports: readonly number[];
  /** Where the entries of each follower begin, and at last where they end; none when followers do not grow. */
  readonly starts: readonly number[];
  next: number;
};

/** Visits all longer patterns of one whose ends are in the range. The path is kept in a list, as patterns may be long. */
function growGapped(miner: GappedMiner, range: Range): void {
  const frames = [openFrame(miner, 1, range)];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const i = frame.next;
    const rank = frame.ranks[i];
    if (rank === undefined) {
      miner.entries.top = frame.starts[0] ?? miner.entries.top;
      frames.pop();
      continue;
    }
    frame.next += 1;
    miner.visit(frame.depth, rank, frame.supports[i] ?? 0);
    const from = frame.starts[i] ?? 0;
    const to = frame.starts[i + 1] ?? 0;
    if (to - from >= miner.minSupport) frames.push(openFrame(miner, frame.depth + 1, { from, to }));
  }
}

/** Depth is how many items the pattern has whose ends are in the range. */
function openFrame(miner: GappedMiner, depth: number, range: Range): Frame {
  const { entries, totals, maxLength, cursors } = miner;
  const reached = depth + 1 <= maxLength ? countReached(miner, range) : 0;
  const { ranks, supports } = listFrequent(miner, reached);
  const starts: number[] = [];
  if (depth + 2 <= maxLength && ranks.length > 0) {
    for (const rank of ranks) starts.push((cursors[rank] = reserve(entries, totals[rank] ?? 0)));
    starts.push(entries.top);
    sortSteps(miner);
  }
  emptyCounts(miner, reached);
  return { depth, ranks, supports, starts, next: 0 };
}

function listFrequent({ reached, counts, hole, minSupport }: GappedMiner, length: number) {
  const ranks: number[] = [];
  for (let i = 0; i < length; i += 1) {
    const rank = reached[i] ?? hole;
    if (rank !== hole && (counts[rank] ?? 0) >= minSupport) ranks.push(rank);
  }
  ranks.sort((a, b) => a - b);
  return { ranks, supports: ranks.map((rank) => counts[rank] ?? 0) };
}

function emptyCounts({ reached, counts, totals, marks, cursors }: GappedMiner, length: number): void {
  for (let i = 0; i < length; i += 1) {
    const rank = reached[i] ?? 0;
    counts[rank] = 0;
    totals[rank] = 0;
    marks[rank] = 0;
    cursors[rank] = -1;
  }
}

/**
 * Counts what stands in reach of each end, and notes each such place once, in the steps. Answers how many
 * ranks were reached; their counts are to be given back empty.
 */
function countReached(miner: GappedMiner, range: Range): number {
  const { entries, steps, ranks, ends, reached, counts, marks, totals, maxGap } = miner;
  steps.top = 0;
  reserve(steps, Math.min((range.to - range.from) * maxGap, ranks.length));
  let reachedLength = 0;
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
      if (marks[rank] === end) continue;
      marks[rank] = end;
      const count = counts[rank] ?? 0;
      counts[rank] = count + 1;
      if (count > 0) continue;
      reached[reachedLength] = rank;
      reachedLength += 1;
    }
  }
  steps.top = top;
  return reachedLength;
}

/** Puts the noted places into the buckets of their ranks. */
function sortSteps({ entries, steps, ranks, cursors }: GappedMiner): void {
  const numbers = entries.numbers;
  const places = steps.numbers;
  for (let k = 0; k < steps.top; k += 1) {
    const place = places[k] ?? 0;
    const rank = ranks[place] ?? 0;
    const cursor = cursors[rank] ?? -1;
    if (cursor < 0) continue;
    numbers[cursor] = place;
    cursors[rank] = cursor + 1;
  }
}
