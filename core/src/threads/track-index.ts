import type { Token } from "../events/index.ts";
import type { Track } from "./track.ts";
import { contentOf, lengthOf, locationOf, statOf, type TrackedEvent } from "./tracked-event.ts";

/**
 * Tracks by what may identify them; the newest `depth` of each, so that a name used a hundred thousand times costs no
 * more than one.
 */
export type TrackIndex = {
  readonly add: (track: Track, event: TrackedEvent) => void;
  readonly at: (location: string | undefined) => Track | undefined;
  /** Those of that name which no newer file has replaced. */
  readonly named: (file: Token | undefined) => readonly Track[];
  readonly stemmed: (stem: Token | undefined) => readonly Track[];
  readonly withContent: (content: string | undefined) => readonly Track[];
  readonly withLength: (length: string | undefined) => readonly Track[];
  readonly withStat: (stat: string | undefined) => readonly Track[];
};

const depth = 32;

export function createTrackIndex(): TrackIndex {
  const byLocation = new Map<string, Track>();
  const byFile = new Map<string, Track[]>();
  const byStem = new Map<string, Track[]>();
  const byContent = new Map<string, Track[]>();
  const byLength = new Map<string, Track[]>();
  const byStat = new Map<string, Track[]>();
  const look = (tracks: ReadonlyMap<string, Track[]>, key: string | undefined) =>
    (key === undefined ? undefined : tracks.get(key)) ?? [];
  const isThere = (track: Track) =>
    track.locations.size === 0 || [...track.locations.values()].some((location) => byLocation.get(location) === track);
  return {
    add: (track, event) => {
      const location = locationOf(event);
      if (location !== undefined) byLocation.set(location, track);
      remember(byFile, event.file, track);
      remember(byStem, event.stem, track);
      remember(byContent, contentOf(event), track);
      remember(byLength, lengthOf(event), track);
      remember(byStat, statOf(event), track);
    },
    at: (location) => (location === undefined ? undefined : byLocation.get(location)),
    named: (file) => look(byFile, file).filter((track) => track.file === file && isThere(track)),
    stemmed: (stem) => look(byStem, stem).filter((track) => track.stem === stem && isThere(track)),
    withContent: (content) => look(byContent, content),
    withLength: (length) => look(byLength, length),
    withStat: (stat) => look(byStat, stat),
  };
}

function remember(tracks: Map<string, Track[]>, key: string | undefined, track: Track): void {
  if (key === undefined) return;
  const known = tracks.get(key);
  if (known === undefined) tracks.set(key, [track]);
  else if (known.at(-1) !== track) moveToEnd(known, track);
}

/** Newest last. */
function moveToEnd(tracks: Track[], track: Track): void {
  const place = tracks.indexOf(track);
  if (place >= 0) tracks.splice(place, 1);
  else if (tracks.length >= depth) tracks.shift();
  tracks.push(track);
}
