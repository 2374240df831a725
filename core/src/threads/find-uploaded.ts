import { chooseNewest, chooseOnly, newestFirst } from "./choose-track.ts";
import { differs } from "./differs.ts";
import { findRenamedUnseen } from "./find-renamed-unseen.ts";
import type { Track } from "./track.ts";
import type { TrackIndex } from "./track-index.ts";
import { contentOf, statOf, type TrackedEvent } from "./tracked-event.ts";

const waitSeconds = 3 * 24 * 60 * 60;

/** A browser tells an upload's name, length and time of change, not its place. */
export function findUploaded(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const byStat = index.withStat(statOf(event)).filter((track) => track.stat === event.stat);
  const named = byStat.filter((track) => track.file === event.file);
  if (byStat.length > 0) return newestFirst(named)[0] ?? chooseOnly(byStat);
  const byContent = index
    .withContent(contentOf(event))
    .filter((track) => track.length === event.length && track.file === event.file);
  const unproven = byContent.filter((track) => event.stat === undefined || track.stat === undefined);
  if (unproven.length > 0) return chooseNewest(unproven, event.at);
  if (byContent.length > 0) return chooseOnly(byContent);
  return findRenamedUnseen(index, event) ?? findUploadedByName(index, event);
}

/** The file was changed where nobody looked: only a clear, recent one that waits to be handed over will do. */
function findUploadedByName(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const recent = index
    .named(event.file)
    .filter((track) => event.at - track.last.at <= waitSeconds && track.deletedAt === undefined);
  const open = recent.filter((track) => !contradicts(track, event));
  const waiting = open.filter((track) => !track.isDelivered);
  return chooseNewest(waiting.length > 0 ? waiting : open, event.at);
}

/** The editor's own save says exactly how long the file is. */
const contradicts = (track: Track, event: TrackedEvent): boolean =>
  track.measuredBy === "modify" && differs(track.length, event.length);
