import { chooseNewest, newestFirst } from "./choose-track.ts";
import type { Track } from "./track.ts";
import { namedNow } from "./live-tracks.ts";
import type { Mark } from "./mark.ts";
import type { TrackedEvent } from "./tracked-event.ts";

/** A save by delete and create, or a move, takes no longer (seconds). */
export const moveSeconds = 10;

/** The live file of that name that the device of the event most likely meant. */
export function findNamed(event: TrackedEvent, file: Mark): Track | undefined {
  const live = namedNow(file).filter(
    (track) => track.deletedAt === undefined || event.at - track.deletedAt <= moveSeconds,
  );
  const sameFolder = live.filter((track) => event.folder !== undefined && track.folder === event.folder);
  if (sameFolder.length > 0) return newestFirst(sameFolder)[0];
  const sameBytes = live.filter((track) => event.stat !== undefined && track.stat === event.stat);
  if (sameBytes.length > 0) return newestFirst(sameBytes)[0];
  return chooseNewest(live, event.at);
}
