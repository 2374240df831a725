import { chooseNewest, chooseOnly, newestFirst } from "./choose-track.ts";
import { differs } from "./differs.ts";
import { findRenamedUnseen } from "./find-renamed-unseen.ts";
import type { Track } from "./track.ts";
import { namedNow, tracksOf } from "./live-tracks.ts";
import type { Seen } from "./seen.ts";

const hour = 60 * 60;
const claimSeconds = 7 * 24 * hour;
const openPlaceSeconds = 3 * 24 * hour;
const otherPlaceSeconds = hour;

/** A download, not yet seen on this device, whose bytes and name are exactly those of the event. */
export function findDelivered({ event, content }: Seen): Track | undefined {
  const tracks = tracksOf(content).filter((track) => track.origin.operation === "download");
  return newestFirst(tracks.filter((track) => isClaimable(track, event) && track.length === event.length))[0];
}

/** A file that another device or surface brought: the same bytes, or the same name where nothing speaks against it. */
export function findClaimed(seen: Seen): Track | undefined {
  const { event, content, stat, file } = seen;
  const isOpen = (track: Track) => isClaimable(track, event);
  const byStat = tracksOf(stat).filter((track) => isOpen(track) && track.stat === event.stat);
  const byContent = tracksOf(content).filter((track) => isOpen(track) && track.length === event.length);
  const sameBytes = newestFirst(byContent)[0] ?? chooseOnly(byStat);
  if (sameBytes !== undefined) return sameBytes;
  const byName = namedNow(file).filter((track) => isOpen(track) && isNameEnough(track, seen));
  return chooseNewest(byName, event.at) ?? findRenamedDownload(seen);
}

/** One that nobody has looked at since it came. */
function findRenamedDownload(seen: Seen): Track | undefined {
  const track = findRenamedUnseen(seen);
  return track?.last.operation === "download" && isClaimable(track, seen.event) ? track : undefined;
}

function isClaimable(track: Track, event: Seen["event"]): boolean {
  const isElsewhere = track.last.device !== event.device && !track.locations.has(event.device);
  return isElsewhere && track.deletedAt === undefined && event.at - track.last.at <= claimSeconds;
}

/** Lengths that are known must agree; where the places are known and differ, the time must be short as well. */
function isNameEnough(track: Track, { event, location }: Seen): boolean {
  const isSaved = event.operation === "modify";
  const isOther = !isSaved && (differs(track.length, event.length) || differs(track.last.size, event.size));
  const isPlaceOpen = track.locations.size === 0 || location === undefined;
  const isRecent = event.at - track.last.at <= (isPlaceOpen ? openPlaceSeconds : otherPlaceSeconds);
  const isMeasured = track.length !== undefined && event.length !== undefined;
  return track.origin.operation === "download" && isRecent && !isOther && (isPlaceOpen || !isMeasured);
}
