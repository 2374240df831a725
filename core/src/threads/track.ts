import type { DeviceId, Token } from "../events/index.ts";
import { contentOf, locationOf, statOf, type TrackedEvent } from "./tracked-event.ts";

/** One file as it was last seen, and the thread that it belongs to. */
export type Track = {
  readonly thread: number;
  readonly origin: TrackedEvent;
  last: TrackedEvent;
  file: Token | undefined;
  stem: Token | undefined;
  folder: Token | undefined;
  length: Token | undefined;
  stat: Token | undefined;
  /** The last operation that could change the bytes, or told how many there are. */
  measuredBy: TrackedEvent["operation"];
  /** Where each device has it: a second path on one device is another file. */
  readonly locations: Map<DeviceId, string>;
  deletedAt: number | undefined;
  /** Handed over, and not changed since. */
  isDelivered: boolean;
  /** The file whose bytes it had when it appeared: a copy, or the first half of a move. */
  twin: Track | undefined;
};

/** Tracks by what may identify them; the newest `depth` of each, so that a name used a hundred thousand times costs no more than one. */
export type TrackIndex = {
  readonly add: (track: Track, event: TrackedEvent) => void;
  readonly at: (location: string | undefined) => Track | undefined;
  /** Those of that name which no newer file has replaced. */
  readonly named: (file: Token | undefined) => readonly Track[];
  readonly stemmed: (stem: Token | undefined) => readonly Track[];
  readonly withContent: (content: string | undefined) => readonly Track[];
  readonly withStat: (stat: string | undefined) => readonly Track[];
};

const depth = 32;

export function createTrackIndex(): TrackIndex {
  const byLocation = new Map<string, Track>();
  const byFile = new Map<string, Track[]>();
  const byStem = new Map<string, Track[]>();
  const byContent = new Map<string, Track[]>();
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
      remember(byStat, statOf(event), track);
    },
    at: (location) => (location === undefined ? undefined : byLocation.get(location)),
    named: (file) => look(byFile, file).filter((track) => track.file === file && isThere(track)),
    stemmed: (stem) => look(byStem, stem).filter((track) => track.stem === stem && isThere(track)),
    withContent: (content) => look(byContent, content),
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

export function createTrack(thread: number, event: TrackedEvent): Track {
  return {
    thread,
    origin: event,
    last: event,
    file: undefined,
    stem: undefined,
    folder: undefined,
    length: undefined,
    stat: undefined,
    measuredBy: event.operation,
    locations: new Map(),
    deletedAt: undefined,
    isDelivered: false,
    twin: undefined,
  };
}

/** Brings the track up to date with an event of its file. */
export function updateTrack(track: Track, event: TrackedEvent): void {
  const location = locationOf(event);
  track.last = event;
  track.file = event.file ?? track.file;
  track.stem = event.stem ?? track.stem;
  track.folder = event.folder ?? track.folder;
  if (location !== undefined) track.locations.set(event.device, location);
  if (event.length !== undefined || event.operation === "modify") {
    track.length = event.length;
    track.stat = event.stat;
    track.measuredBy = event.operation;
  }
  track.deletedAt = event.operation === "delete" ? event.at : undefined;
  if (event.operation === "upload") track.isDelivered = true;
  else if (event.operation === "modify") track.isDelivered = false;
}
