import { chooseNewest } from "./choose-track.ts";
import type { Track } from "./track.ts";
import type { TrackIndex } from "./track-index.ts";
import { contentOf, type TrackedEvent } from "./tracked-event.ts";

const recentSeconds = 3 * 24 * 60 * 60;

/** An event that does not say where: the same bytes, or the one recent file of that name. */
export function findUnplaced(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const sameBytes = index.withContent(contentOf(event)).filter((track) => track.length === event.length);
  const recent = index.named(event.file).filter((track) => event.at - track.last.at <= recentSeconds);
  return chooseNewest(sameBytes, event.at) ?? chooseNewest(recent, event.at);
}
