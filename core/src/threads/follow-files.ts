import { compareEvents, orderByCause } from "./event-order.ts";
import { findPredecessors } from "./find-predecessors.ts";
import { moveSeconds } from "./find-named.ts";
import { findSameFile } from "./find-same-file.ts";
import { createJoinedThreads, type JoinedThreads } from "./joined-threads.ts";
import type { Thread } from "./thread.ts";
import { createTrack, type Track, updateTrack } from "./track.ts";
import { createTrackIndex, type TrackIndex } from "./track-index.ts";
import { contentOf, isAboutFile, locationOf, statOf, type TrackedEvent } from "./tracked-event.ts";

/**
 * The threads of these events, in order of their first event. The same set of events gives the same threads, in
 * whatever order they come; an event that comes twice counts once; an event about no file belongs to no thread.
 */
export function followFiles(events: readonly TrackedEvent[]): Thread[] {
  const known = new Map(events.filter(isAboutFile).map((event) => [event.id, event]));
  const index = createTrackIndex();
  const threads = createJoinedThreads();
  for (const event of orderByCause([...known.values()].sort(compareEvents))) followOne(index, threads, event);
  return threads.list();
}

function followOne(index: TrackIndex, threads: JoinedThreads, event: TrackedEvent): void {
  const track = findSameFile(index, event) ?? startTrack(index, threads, event);
  threads.put(track.thread, event);
  if (event.operation === "delete") joinMoved(index, threads, event);
  updateTrack(track, event);
  index.add(track, event);
}

function startTrack(index: TrackIndex, threads: JoinedThreads, event: TrackedEvent): Track {
  const [first, ...others] = findPredecessors(index, event);
  const track = createTrack(first?.thread ?? threads.start(), event);
  for (const other of others) threads.join(track.thread, other.thread);
  if (first === undefined && event.operation === "create") track.twin = findTwin(index, event);
  return track;
}

/** A live file with the bytes of the new one, on the same device: what is copied, or half moved. */
function findTwin(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const twins = [...index.withStat(statOf(event)), ...index.withContent(contentOf(event))];
  return twins.findLast((track) => track.deletedAt === undefined && track.locations.has(event.device));
}

/** The second half of a move: the file is gone from the old place just after it came up in the new one. */
function joinMoved(index: TrackIndex, threads: JoinedThreads, event: TrackedEvent): void {
  const gone = index.at(locationOf(event));
  if (gone === undefined) return;
  const moved = [...index.withStat(gone.stat), ...index.named(gone.file)].find(
    (track) => track.twin === gone && event.at - track.origin.at <= moveSeconds,
  );
  if (moved !== undefined) threads.join(gone.thread, moved.thread);
}
