import { chooseNewest, chooseOnly, newestFirst } from "./choose-track.ts";
import type { Track, TrackIndex } from "./track.ts";
import { contentOf, locationOf, statOf, type TrackedEvent } from "./tracked-event.ts";

const day = 24 * 60 * 60;
/** A save by delete and create, or a move, takes no longer (seconds). */
export const moveSeconds = 10;
const claimSeconds = 7 * day;
const uploadSeconds = 3 * day;
const lookAlikeSeconds = day / 2;

/** The file that the event is about, among those followed so far; a download is always a new one. */
export function findSameFile(index: TrackIndex, event: TrackedEvent): Track | undefined {
  if (event.operation === "download") return undefined;
  if (event.operation === "upload" && locationOf(event) === undefined) return findUploaded(index, event);
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
  const isReplaced = event.operation === "create" && event.at - track.last.at > moveSeconds;
  return isOver || isReplaced ? undefined : track;
}

/** Whether the track still lies where the event says: it may have been renamed away. */
function isHere(track: Track, event: TrackedEvent): boolean {
  const location = locationOf(event);
  return [...track.locations.values()].includes(location ?? "");
}

/** A download, not yet seen on this device, whose bytes and name are exactly those of the event. */
function findDelivered(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const tracks = index.withContent(contentOf(event)).filter((track) => track.origin.operation === "download");
  return newestFirst(tracks.filter((track) => isClaimable(track, event) && track.length === event.length))[0];
}

function findRenamed(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const [from, ...others] = event.from ?? [];
  if (event.operation !== "rename" || others.length > 0) return undefined;
  return findNamed(index, event, from);
}

/** The live file of that name that the device of the event most likely meant. */
export function findNamed(index: TrackIndex, event: TrackedEvent, file: TrackedEvent["file"]): Track | undefined {
  const live = index
    .named(file)
    .filter((track) => track.deletedAt === undefined || event.at - track.deletedAt <= moveSeconds);
  const sameFolder = live.filter((track) => event.folder !== undefined && track.folder === event.folder);
  if (sameFolder.length > 0) return newestFirst(sameFolder)[0];
  const sameBytes = live.filter((track) => event.stat !== undefined && track.stat === event.stat);
  if (sameBytes.length > 0) return newestFirst(sameBytes)[0];
  const sameDevice = live.filter((track) => track.locations.has(event.device));
  return chooseNewest(sameDevice.length > 0 ? sameDevice : live, lookAlikeSeconds);
}

/** A file that another device or surface brought: the same bytes, or the same name where nothing speaks against it. */
function findClaimed(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const isOpen = (track: Track) => isClaimable(track, event);
  const byStat = index.withStat(statOf(event)).filter((track) => isOpen(track) && track.stat === event.stat);
  const byContent = index
    .withContent(contentOf(event))
    .filter((track) => isOpen(track) && track.length === event.length);
  const sameBytes = newestFirst(byContent)[0] ?? chooseOnly(byStat);
  if (sameBytes !== undefined) return sameBytes;
  const byName = index.named(event.file).filter((track) => isOpen(track) && isNameEnough(track, event));
  return chooseNewest(byName, lookAlikeSeconds);
}

function isClaimable(track: Track, event: TrackedEvent): boolean {
  const isElsewhere = track.last.device !== event.device && !track.locations.has(event.device);
  return isElsewhere && track.deletedAt === undefined && event.at - track.last.at <= claimSeconds;
}

/** Two known places, or two known lengths, must agree by themselves: the name alone says too little then. */
function isNameEnough(track: Track, event: TrackedEvent): boolean {
  const isPlaceOpen = track.locations.size === 0 || locationOf(event) === undefined;
  const isLengthOpen = track.length === undefined || event.length === undefined || event.operation === "modify";
  const isSizeEqual = track.last.size === undefined || event.size === undefined || track.last.size === event.size;
  const isRecent = event.at - track.last.at <= uploadSeconds;
  return (
    track.origin.operation === "download" &&
    isPlaceOpen &&
    isLengthOpen &&
    isRecent &&
    (isSizeEqual || event.operation === "modify")
  );
}

/** A file that was deleted a moment ago and has come up elsewhere on the same device. */
function findMoved(index: TrackIndex, event: TrackedEvent): Track | undefined {
  if (event.operation !== "create") return undefined;
  const twins = [...index.withStat(statOf(event)), ...index.withContent(contentOf(event)), ...index.named(event.file)];
  const gone = twins.filter((track) => track.deletedAt !== undefined && event.at - track.deletedAt <= moveSeconds);
  return chooseOnly(gone.filter((track) => track.last.device === event.device));
}

/** A browser tells an upload's name, length and time of change, not its place. */
function findUploaded(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const byStat = index.withStat(statOf(event)).filter((track) => track.stat === event.stat);
  const named = byStat.filter((track) => track.file === event.file);
  if (byStat.length > 0) return newestFirst(named)[0] ?? chooseOnly(byStat);
  const byContent = index
    .withContent(contentOf(event))
    .filter((track) => track.length === event.length && track.file === event.file);
  const unproven = byContent.filter((track) => event.stat === undefined || track.stat === undefined);
  if (unproven.length > 0) return chooseNewest(unproven, moveSeconds);
  if (byContent.length > 0) return chooseOnly(byContent);
  return findUploadedByName(index, event);
}

/** The file was changed where nobody looked: only a clear, recent one that waits to be handed over will do. */
function findUploadedByName(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const recent = index
    .named(event.file)
    .filter((track) => event.at - track.last.at <= uploadSeconds && track.deletedAt === undefined);
  const open = recent.filter((track) => !contradicts(track, event));
  const waiting = open.filter((track) => !track.isDelivered);
  return chooseNewest(waiting.length > 0 ? waiting : open, lookAlikeSeconds);
}

/** The editor's own save says exactly how long the file is. */
const contradicts = (track: Track, event: TrackedEvent): boolean =>
  track.measuredBy === "modify" &&
  track.length !== undefined &&
  event.length !== undefined &&
  track.length !== event.length;
