import { chooseNewest, chooseOnly, newestFirst } from "./choose-track.ts";
import { differs } from "./differs.ts";
import { findRenamedUnseen } from "./find-renamed-unseen.ts";
import type { Track } from "./track.ts";
import { namedNow, tracksOf } from "./live-tracks.ts";
import type { Seen } from "./seen.ts";
import type { TrackedEvent } from "./tracked-event.ts";

const waitSeconds = 3 * 24 * 60 * 60;

/** A browser tells an upload's name, length and time of change, not its place. */
export function findUploaded(seen: Seen): Track | undefined {
  const { event, content, stat, file } = seen;
  const byStat = tracksOf(stat).filter((track) => track.stat === event.stat);
  const named = byStat.filter((track) => track.file === file);
  if (byStat.length > 0) return newestFirst(named)[0] ?? chooseOnly(byStat);
  const byContent = tracksOf(content).filter((track) => track.length === event.length && track.file === file);
  const unproven = byContent.filter((track) => event.stat === undefined || track.stat === undefined);
  if (unproven.length > 0) return chooseNewest(unproven, event.at);
  if (byContent.length > 0) return chooseOnly(byContent);
  return findRenamedUnseen(seen) ?? findUploadedByName(seen);
}

/** The file was changed where nobody looked: only a clear, recent one that waits to be handed over will do. */
function findUploadedByName({ event, file }: Seen): Track | undefined {
  const recent = namedNow(file).filter(
    (track) => event.at - track.last.at <= waitSeconds && track.deletedAt === undefined,
  );
  const open = recent.filter((track) => !contradicts(track, event));
  const waiting = open.filter((track) => !track.isDelivered);
  return chooseNewest(waiting.length > 0 ? waiting : open, event.at);
}

/** The editor's own save says exactly how long the file is. */
const contradicts = (track: Track, event: TrackedEvent): boolean =>
  track.measuredBy === "modify" && differs(track.length, event.length);
