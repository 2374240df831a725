import { createRandom } from "./file-world.ts";

/** An activity whose occurrence is known; `undefined` where it belongs to none. */
export type KnownActivity = {
  readonly at: number;
  readonly activity: string;
  readonly occurrence: string | undefined;
};

/** Reads `case,at,activity` with a header; an activity may hold commas, but no line break. */
export function parseKnownLog(csv: string): KnownActivity[] {
  const lines = csv.trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const [occurrence = "", at = "", ...rest] = line.split(",");
    const activity = rest.join(",");
    const isQuoted = activity.startsWith('"') && activity.endsWith('"');
    return {
      occurrence,
      at: Date.parse(at),
      activity: isQuoted ? activity.slice(1, -1).replaceAll('""', '"') : activity,
    };
  });
}

/** Each activity is, with probability `noise`, left out or preceded by another one of the log (half each). */
export function addNoise(log: readonly KnownActivity[], noise: number, seed: number): KnownActivity[] {
  const random = createRandom(seed);
  return log.flatMap((known) => {
    if (random() >= noise) return [known];
    if (random() < 0.5) return [];
    return [{ ...known, activity: log[Math.floor(random() * log.length)]?.activity ?? known.activity }, known];
  });
}

/** Puts activities that belong to no occurrence before each one, until occurrences are this share of the log. */
export function strewInto(log: readonly KnownActivity[], share: number, seed: number): KnownActivity[] {
  const random = createRandom(seed);
  const names = [...new Set(log.map(({ activity }) => activity))];
  const vocabulary = [...names, ...names.map((_, i) => `other ${i}`)];
  const size = log.length / new Set(log.map(({ occurrence }) => occurrence)).size;
  return log.flatMap((known, i) => {
    if (i > 0 && log[i - 1]?.occurrence === known.occurrence) return [known];
    const length = Math.round(((size * (1 - share)) / share) * (0.5 + random()));
    const foreign = Array.from({ length }, () => vocabulary[Math.floor(random() * vocabulary.length)] ?? "");
    return [...foreign.map((activity) => ({ at: known.at, activity, occurrence: undefined })), known];
  });
}

type Run = { readonly start: number; readonly end: number };

/** How well segments meet the known occurrences, each from 0 to 1. */
export type SegmentScore = {
  /** F1 of the beginnings, exact and give or take two activities. */
  readonly exact: number;
  readonly near: number;
  /** Hits share at least four fifths of their activities with an occurrence. */
  readonly precision: number;
  readonly recall: number;
  /** Mean over occurrences of intersection over union with the best segment. */
  readonly jaccard: number;
};

export function scoreSegments(log: readonly KnownActivity[], segments: readonly Run[]): SegmentScore {
  const wanted = findRuns(log);
  const ordered = segments.toSorted((a, b) => a.start - b.start);
  const overlaps = wanted.map((run) => findBestOverlap(run, ordered));
  const hits = overlaps.filter(({ overlap }) => overlap >= 0.8);
  const shareOf = (count: number, all: number): number => (all === 0 ? 0 : count / all);
  return {
    exact: scoreStarts(wanted, ordered, 0),
    near: scoreStarts(wanted, ordered, 2),
    precision: shareOf(new Set(hits.map(({ place }) => place)).size, ordered.length),
    recall: shareOf(hits.length, wanted.length),
    jaccard: shareOf(
      overlaps.reduce((sum, { overlap }) => sum + overlap, 0),
      wanted.length,
    ),
  };
}

function findRuns(log: readonly KnownActivity[]): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let i = 1; i <= log.length; i++) {
    const occurrence = log[start]?.occurrence;
    if (i < log.length && log[i]?.occurrence === occurrence) continue;
    if (occurrence !== undefined) runs.push({ start, end: i });
    start = i;
  }
  return runs;
}

function scoreStarts(wanted: readonly Run[], found: readonly Run[], slack: number): number {
  let [i, k, hits] = [0, 0, 0];
  while (i < found.length && k < wanted.length) {
    const distance = (found[i]?.start ?? 0) - (wanted[k]?.start ?? 0);
    if (Math.abs(distance) <= slack) hits += 1;
    if (distance <= slack) i += 1;
    if (distance >= -slack) k += 1;
  }
  return wanted.length + found.length === 0 ? 1 : (2 * hits) / (wanted.length + found.length);
}

/** Logarithmic in the segments, which are in order and disjoint. */
function findBestOverlap(run: Run, segments: readonly Run[]): { place: number; overlap: number } {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) <= run.start) low = middle + 1;
    else high = middle;
  }
  const best = { place: -1, overlap: 0 };
  for (let place = low; (segments[place]?.start ?? Infinity) < run.end; place++) {
    const { start, end } = segments[place] ?? run;
    const shared = Math.min(run.end, end) - Math.max(run.start, start);
    const overlap = shared / (run.end - run.start + (end - start) - shared);
    if (overlap > best.overlap) Object.assign(best, { place, overlap });
  }
  return best;
}
