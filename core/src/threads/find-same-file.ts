import { chooseOnly } from "./choose-track.ts";
import { differs } from "./differs.ts";
import { findClaimed, findDelivered } from "./find-claimed.ts";
import { findNamed, moveSeconds } from "./find-named.ts";
import { findUploaded } from "./find-uploaded.ts";
import { findUnplaced } from "./find-unplaced.ts";
import type { Track } from "./track.ts";
import type { TrackIndex } from "./track-index.ts";
import { contentOf, locationOf, statOf, type TrackedEvent } from "./tracked-event.ts";

/** The file that the event is about, among those followed so far; a download is always a new one. */
export function findSameFile(index: TrackIndex, event: TrackedEvent): Track | undefined {
  if (event.operation === "download") return undefined;
  if (event.operation === "upload" && locationOf(event) === undefined) return findUploaded(index, event);
  if (locationOf(event) === undefined) return findRenamed(index, event) ?? findUnplaced(index, event);
  const there = findAtLocation(index, event);
  // A fresh download with exactly these bytes was put over the old file.
  if (there !== undefined && there.length === event.length) return there;
  return (
    findDelivered(index, event) ??
    there ??
    findRenamed(index, event) ??
    findClaimed(index, event) ??
    findMoved(index, event)
  );
}

function findAtLocation(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const track = index.at(locationOf(event));
  if (track === undefined || !isHere(track, event)) return undefined;
  const isOver = track.deletedAt !== undefined && event.at - track.deletedAt > moveSeconds;
  // The editor's first sight of a download is no new file.
  const isFirstSight = !track.locations.has(event.device) && !differs(track.length, event.length);
  const isReplaced = event.operation === "create" && event.at - track.last.at > moveSeconds && !isFirstSight;
  return isOver || isReplaced ? undefined : track;
}

/** Whether the track still lies where the event says: it may have been renamed away. */
function isHere(track: Track, event: TrackedEvent): boolean {
  const location = locationOf(event);
  return [...track.locations.values()].includes(location ?? "");
}

function findRenamed(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const [from, ...others] = event.from ?? [];
  if (event.operation !== "rename" || others.length > 0) return undefined;
  if (from !== undefined) return findNamed(index, event, from);
  return chooseOnly(index.withStat(statOf(event)).filter((track) => track.locations.has(event.device)));
}

/** A file that was deleted a moment ago and has come up elsewhere on the same device. */
function findMoved(index: TrackIndex, event: TrackedEvent): Track | undefined {
  if (event.operation !== "create") return undefined;
  const twins = [...index.withStat(statOf(event)), ...index.withContent(contentOf(event)), ...index.named(event.file)];
  const gone = twins.filter((track) => track.deletedAt !== undefined && event.at - track.deletedAt <= moveSeconds);
  return chooseOnly(gone.filter((track) => track.last.device === event.device));
}
