import type { Track } from "./track.ts";

/** Newest last seen first; equal times by the order in which they were found. */
export const newestFirst = (tracks: Iterable<Track>): Track[] =>
  [...new Set(tracks)].sort((a, b) => b.last.at - a.last.at);

/** The only thread among these, by its newest track; `undefined` when there are several: a missing link is better than a wrong one. */
export function chooseOnly(tracks: Iterable<Track>): Track | undefined {
  const [newest, ...others] = newestFirst(tracks);
  return others.every((other) => other.thread === newest?.thread) ? newest : undefined;
}

/** The newest, if it is newer than every other thread's by this many seconds. */
export function chooseNewest(tracks: Iterable<Track>, margin: number): Track | undefined {
  const [newest, ...others] = newestFirst(tracks);
  const isClear = others.every(
    (other) => other.thread === newest?.thread || newest === undefined || newest.last.at - other.last.at >= margin,
  );
  return isClear ? newest : undefined;
}
