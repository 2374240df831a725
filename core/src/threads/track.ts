import type { DeviceId, Token } from "../events/index.ts";
import { addTrack, type Mark } from "./mark.ts";
import type { Seen } from "./seen.ts";
import type { TrackedEvent } from "./tracked-event.ts";

/** One file as it was last seen, and the thread that it belongs to. */
export type Track = {
  readonly thread: number;
  readonly origin: TrackedEvent;
  last: TrackedEvent;
  file: Mark | undefined;
  stem: Mark | undefined;
  folder: Token | undefined;
  length: Token | undefined;
  stat: Token | undefined;
  statMark: Mark | undefined;
  /** The last operation that could change the bytes, or told how many there are. */
  measuredBy: TrackedEvent["operation"];
  /** Where each device has it: a second path on one device is another file. */
  readonly locations: Map<DeviceId, Mark>;
  deletedAt: number | undefined;
  /** Handed over, and not changed since. */
  isDelivered: boolean;
  /** The file whose bytes it had when it appeared: a copy, or the first half of a move. */
  twin: Track | undefined;
};

export function createTrack(thread: number, { event }: Seen): Track {
  return {
    thread,
    origin: event,
    last: event,
    file: undefined,
    stem: undefined,
    folder: undefined,
    length: undefined,
    stat: undefined,
    statMark: undefined,
    measuredBy: event.operation,
    locations: new Map(),
    deletedAt: undefined,
    isDelivered: false,
    twin: undefined,
  };
}

/** Brings the track up to date with an event of its file. */
export function updateTrack(track: Track, seen: Seen): void {
  const { event, file, stem, location, content, length, stat } = seen;
  track.last = event;
  track.file = file ?? track.file;
  track.stem = stem ?? track.stem;
  track.folder = event.folder ?? track.folder;
  if (location !== undefined) track.locations.set(event.device, location);
  if (event.length !== undefined || event.operation === "modify") {
    track.length = event.length;
    track.stat = event.stat;
    track.statMark = stat;
    track.measuredBy = event.operation;
  }
  track.deletedAt = event.operation === "delete" ? event.at : undefined;
  if (event.operation === "upload") track.isDelivered = true;
  else if (event.operation === "modify") track.isDelivered = false;
  for (const mark of [file, stem, location, content, length, stat]) if (mark !== undefined) addTrack(mark, track);
}
