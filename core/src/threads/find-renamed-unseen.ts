import { chooseOnly } from "./choose-track.ts";
import { differs } from "./differs.ts";
import type { Track } from "./track.ts";
import { tracksOf } from "./live-tracks.ts";
import type { Seen } from "./seen.ts";
import type { TrackedEvent } from "./tracked-event.ts";

const recentSeconds = 24 * 60 * 60;

/**
 * The file that was renamed where nobody looked: its exact length is the event's, and no other thread ever had a file
 * of that kind and length. Daily exports of one length are not guessed apart.
 */
export function findRenamedUnseen({ event, length }: Seen): Track | undefined {
  if (event.operation === "modify") return undefined;
  const track = chooseOnly(tracksOf(length));
  return track !== undefined && isUnchanged(track, event) ? track : undefined;
}

const isUnchanged = (track: Track, event: TrackedEvent): boolean =>
  track.length === event.length &&
  !differs(track.stat, event.stat) &&
  track.deletedAt === undefined &&
  event.at - track.last.at <= recentSeconds;
