import type { Track } from "./track.ts";

/** Newest last seen first; equal times by the order in which they were found. */
export const newestFirst = (tracks: Iterable<Track>): Track[] =>
  [...new Set(tracks)].sort((a, b) => b.last.at - a.last.at);

/**
 * The only thread among these, by its newest track; `undefined` when there are several: a missing link is better than
 * a wrong one.
 */
export function chooseOnly(tracks: Iterable<Track>): Track | undefined {
  const [newest, ...others] = newestFirst(tracks);
  return others.every((other) => other.thread === newest?.thread) ? newest : undefined;
}

/** The clocks of two devices may differ by this many seconds. */
const maxSkew = 5 * 60;

/**
 * The newest as of `at`, if every other thread has rested far longer: chains of one name that run side by side are
 * not guessed apart.
 */
export function chooseNewest(tracks: Iterable<Track>, at: number): Track | undefined {
  const [newest, ...others] = newestFirst(tracks);
  if (newest === undefined) return undefined;
  const rest = Math.max(0, at - newest.last.at);
  return others.every((other) => other.thread === newest.thread || at - other.last.at >= 4 * rest + maxSkew)
    ? newest
    : undefined;
}
