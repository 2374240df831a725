import type { SightGroup } from "./sight-group.ts";
import type { Track } from "./track.ts";

/** A name, a place, a length or what else may identify a file, with what has been seen of it. */
export type Mark = {
  /** The files that had it, newest last. */
  tracks: Track[];
  /** Whether a transfer asks which events have it, or were made from it: only then they are listed. */
  isAsked: boolean;
  sights: SightGroup | undefined;
  uses: SightGroup | undefined;
};

const none: Track[] = [];

export const createMark = (): Mark => ({ tracks: none, isAsked: false, sights: undefined, uses: undefined });

/** More are not remembered, so that a name used a hundred thousand times costs no more than one. */
const depth = 32;

/** Makes the track the newest of the mark. */
export function addTrack(mark: Mark, track: Track): void {
  const { tracks } = mark;
  if (tracks.at(-1) === track) return;
  const place = tracks.indexOf(track);
  if (place >= 0) tracks.splice(place, 1);
  else if (tracks.length >= depth) tracks.shift();
  // Most marks have one track ever: its list is made for one.
  if (tracks === none) mark.tracks = [track];
  else tracks.push(track);
}
