import type { Mark } from "./mark.ts";
import type { Track } from "./track.ts";

/** The files of that name which no newer file has replaced. */
export const namedNow = (file: Mark | undefined): readonly Track[] =>
  tracksOf(file).filter((track) => track.file === file && isThere(track));

/** The files of that stem which no newer file has replaced. */
export const stemmedNow = (stem: Mark | undefined): readonly Track[] =>
  tracksOf(stem).filter((track) => track.stem === stem && isThere(track));

export const tracksOf = (mark: Mark | undefined): readonly Track[] => mark?.tracks ?? none;

const none: readonly Track[] = [];

function isThere(track: Track): boolean {
  if (track.locations.size === 0) return true;
  for (const location of track.locations.values()) if (location.tracks.at(-1) === track) return true;
  return false;
}
