import { reserve } from "./arena.ts";
import { followByFlags } from "./follow-by-flags.ts";
import { type Followers, followByMarks, type Range } from "./follow-by-marks.ts";
import type { FrequentItems } from "./frequent-items.ts";
import { createGappedMiner, type GappedMiner, type GappedTask } from "./gapped-miner.ts";
import type { SequenceDatabase } from "./sequence-database.ts";

/**
 * Visits all frequent patterns whose items follow one another within `maxGap` places (1: directly). Every place where a
 * pattern can end is kept, since a later end may be the only one that goes on.
 */
export function minePatternsWithGap(database: SequenceDatabase, frequent: FrequentItems, task: GappedTask): void {
  const miner = createGappedMiner(database, frequent, task);
  const starts = listOccurrences(miner);
  for (let rank = 0; rank < miner.hole; rank += 1) {
    task.visit(0, rank, frequent.supports[rank] ?? 0);
    growGapped(miner, { from: starts[rank] ?? 0, to: starts[rank + 1] ?? 0 });
  }
}

/** Puts the places of each rank into the entries; answers where those of each rank begin, and at last where they end. */
function listOccurrences({ entries, cursors, ranks, hole }: GappedMiner): Int32Array {
  const starts = new Int32Array(hole + 2);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 0; rank < hole; rank += 1) starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  cursors.set(starts.subarray(0, hole + 1));
  reserve(entries, ranks.length);
  for (let place = 0; place < ranks.length; place += 1) {
    const rank = ranks[place] ?? hole;
    const cursor = cursors[rank] ?? 0;
    entries.numbers[cursor] = place;
    cursors[rank] = cursor + 1;
  }
  entries.top = starts[hole] ?? 0;
  cursors.fill(-1);
  return starts;
}

/** A pattern whose followers are counted: each is visited in turn, and grown before the next. */
type Frame = Followers & {
  readonly depth: number;
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

const nothing: Followers = { ranks: [], supports: [] };

/** Depth is how many items the pattern has whose ends are in the range. */
function openFrame(miner: GappedMiner, depth: number, range: Range): Frame {
  const followers = depth + 1 <= miner.maxLength ? findFollowers(miner, range) : nothing;
  const isDeeper = depth + 2 <= miner.maxLength && followers.ranks.length > 0;
  const starts = isDeeper ? sortSteps(miner, followers.ranks) : [];
  for (const rank of followers.ranks) miner.totals[rank] = 0;
  return { ranks: followers.ranks, supports: followers.supports, depth, starts, next: 0 };
}

const findFollowers = (miner: GappedMiner, range: Range): Followers =>
  miner.flags === undefined ? followByMarks(miner, range) : followByFlags(miner, miner.flags, range);

/** Puts the steps into buckets of the wanted ranks; answers where these begin, and at last where they end. */
function sortSteps({ entries, steps, ranks, totals, cursors }: GappedMiner, wanted: readonly number[]): number[] {
  const starts = wanted.map((rank) => (cursors[rank] = reserve(entries, totals[rank] ?? 0)));
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
  for (const rank of wanted) cursors[rank] = -1;
  return [...starts, entries.top];
}
