import { chooseOnly } from "./choose-track.ts";
import { differs } from "./differs.ts";
import { findClaimed, findDelivered } from "./find-claimed.ts";
import { findNamed, moveSeconds } from "./find-named.ts";
import { findUploaded } from "./find-uploaded.ts";
import { findUnplaced } from "./find-unplaced.ts";
import type { Track } from "./track.ts";
import { namedNow, tracksOf } from "./live-tracks.ts";
import type { Mark } from "./mark.ts";
import type { Seen } from "./seen.ts";

/** The file that the event is about, among those followed so far; a download is always a new one. */
export function findSameFile(seen: Seen): Track | undefined {
  const { event, location } = seen;
  if (event.operation === "download") return undefined;
  if (event.operation === "upload" && location === undefined) return findUploaded(seen);
  if (location === undefined) return findRenamed(seen) ?? findUnplaced(seen);
  const there = findAtLocation(seen);
  // A fresh download with exactly these bytes was put over the old file.
  if (there !== undefined && there.length === event.length) return there;
  return findDelivered(seen) ?? there ?? findRenamed(seen) ?? findClaimed(seen) ?? findMoved(seen);
}

function findAtLocation({ event, location }: Seen): Track | undefined {
  const track = tracksOf(location).at(-1);
  if (track === undefined || !isHere(track, location)) return undefined;
  const isOver = track.deletedAt !== undefined && event.at - track.deletedAt > moveSeconds;
  // The editor's first sight of a download is no new file.
  const isFirstSight = !track.locations.has(event.device) && !differs(track.length, event.length);
  const isReplaced = event.operation === "create" && event.at - track.last.at > moveSeconds && !isFirstSight;
  return isOver || isReplaced ? undefined : track;
}

/** Whether the track still lies there: it may have been renamed away. */
function isHere(track: Track, location: Mark | undefined): boolean {
  for (const known of track.locations.values()) if (known === location) return true;
  return false;
}

function findRenamed({ event, from: [from, ...others], stat }: Seen): Track | undefined {
  if (event.operation !== "rename" || others.length > 0) return undefined;
  if (from !== undefined) return findNamed(event, from);
  return chooseOnly(tracksOf(stat).filter((track) => track.locations.has(event.device)));
}

/** A file that was deleted a moment ago and has come up elsewhere on the same device. */
function findMoved({ event, stat, content, file }: Seen): Track | undefined {
  if (event.operation !== "create") return undefined;
  const twins = [...tracksOf(stat), ...tracksOf(content), ...namedNow(file)];
  const gone = twins.filter((track) => track.deletedAt !== undefined && event.at - track.deletedAt <= moveSeconds);
  return chooseOnly(gone.filter((track) => track.last.device === event.device));
}
