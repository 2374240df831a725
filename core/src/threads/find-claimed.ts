import { chooseNewest, chooseOnly, newestFirst } from "./choose-track.ts";
import { differs } from "./differs.ts";
import { findRenamedUnseen } from "./find-renamed-unseen.ts";
import type { Track } from "./track.ts";
import type { TrackIndex } from "./track-index.ts";
import { contentOf, locationOf, statOf, type TrackedEvent } from "./tracked-event.ts";

const hour = 60 * 60;
const claimSeconds = 7 * 24 * hour;
const openPlaceSeconds = 3 * 24 * hour;
const otherPlaceSeconds = hour;

/** A download, not yet seen on this device, whose bytes and name are exactly those of the event. */
export function findDelivered(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const tracks = index.withContent(contentOf(event)).filter((track) => track.origin.operation === "download");
  return newestFirst(tracks.filter((track) => isClaimable(track, event) && track.length === event.length))[0];
}

/** A file that another device or surface brought: the same bytes, or the same name where nothing speaks against it. */
export function findClaimed(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const isOpen = (track: Track) => isClaimable(track, event);
  const byStat = index.withStat(statOf(event)).filter((track) => isOpen(track) && track.stat === event.stat);
  const byContent = index
    .withContent(contentOf(event))
    .filter((track) => isOpen(track) && track.length === event.length);
  const sameBytes = newestFirst(byContent)[0] ?? chooseOnly(byStat);
  if (sameBytes !== undefined) return sameBytes;
  const byName = index.named(event.file).filter((track) => isOpen(track) && isNameEnough(track, event));
  return chooseNewest(byName, event.at) ?? findRenamedDownload(index, event);
}

/** One that nobody has looked at since it came. */
function findRenamedDownload(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const track = findRenamedUnseen(index, event);
  return track !== undefined && track.last.operation === "download" && isClaimable(track, event) ? track : undefined;
}

function isClaimable(track: Track, event: TrackedEvent): boolean {
  const isElsewhere = track.last.device !== event.device && !track.locations.has(event.device);
  return isElsewhere && track.deletedAt === undefined && event.at - track.last.at <= claimSeconds;
}

/** Lengths that are known must agree; where the places are known and differ, the time must be short as well. */
function isNameEnough(track: Track, event: TrackedEvent): boolean {
  const isSaved = event.operation === "modify";
  const isOther = !isSaved && (differs(track.length, event.length) || differs(track.last.size, event.size));
  const isPlaceOpen = track.locations.size === 0 || locationOf(event) === undefined;
  const isRecent = event.at - track.last.at <= (isPlaceOpen ? openPlaceSeconds : otherPlaceSeconds);
  const isMeasured = track.length !== undefined && event.length !== undefined;
  return track.origin.operation === "download" && isRecent && !isOther && (isPlaceOpen || !isMeasured);
}
