import { chooseNewest } from "./choose-track.ts";
import type { Track } from "./track.ts";
import { namedNow, tracksOf } from "./live-tracks.ts";
import type { Seen } from "./seen.ts";

const recentSeconds = 3 * 24 * 60 * 60;

/** An event that does not say where: the same bytes, or the one recent file of that name. */
export function findUnplaced({ event, content, file }: Seen): Track | undefined {
  const sameBytes = tracksOf(content).filter((track) => track.length === event.length);
  const recent = namedNow(file).filter((track) => event.at - track.last.at <= recentSeconds);
  return chooseNewest(sameBytes, event.at) ?? chooseNewest(recent, event.at);
}
