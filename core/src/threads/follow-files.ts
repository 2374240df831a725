import type { EventId } from "../events/index.ts";
import { orderSeen, sortEvents } from "./event-order.ts";
import { findPredecessors } from "./find-predecessors.ts";
import { moveSeconds } from "./find-named.ts";
import { findSameFile } from "./find-same-file.ts";
import { createJoinedThreads, type JoinedThreads } from "./joined-threads.ts";
import { namedNow, tracksOf } from "./live-tracks.ts";
import { createReader, type Seen } from "./seen.ts";
import type { Thread } from "./thread.ts";
import { createTrack, type Track, updateTrack } from "./track.ts";
import { isAboutFile, type TrackedEvent } from "./tracked-event.ts";

/**
 * The threads of these events, in order of their first event. The same set of events gives the same threads, in
 * whatever order they come; an event that comes twice counts once; an event about no file belongs to no thread.
 */
export function followFiles(events: readonly TrackedEvent[]): Thread[] {
  const { seen, threadOf } = follow(sortEvents(events.filter(isAboutFile)));
  return [...Map.groupBy(seen, threadOf).values()].flatMap(toThread);
}

/** For each event of a log in the one order a number, the same for all of one thread; none for one about no file. */
export function followLog(log: readonly TrackedEvent[]): (number | undefined)[] {
  const { seen, threadOf } = follow(log);
  return seen.map(threadOf);
}

function follow(sorted: readonly TrackedEvent[]) {
  const seen = sorted.map(createReader());
  const threads = createJoinedThreads();
  const order = orderSeen(seen.filter(({ event }) => isAboutFile(event)));
  for (const each of order) each.part = followOne(threads, each);
  return { seen, threadOf: ({ part }: Seen) => (part === undefined ? undefined : threads.rootOf(part)) };
}

function toThread(seen: readonly Seen[]): Thread[] {
  const events = seen.map(({ event }) => event);
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return [];
  const aliases = earliestIds(seen).filter((id) => id !== first.id);
  return [{ id: first.id, aliases, events: events.map(({ id }) => id), start: first.at, end: last.at }];
}

/** Of each part, in the order in which they were begun. */
function earliestIds(seen: readonly Seen[]): EventId[] {
  const parts = [...Map.groupBy(seen, ({ part = 0 }) => part)].sort(([a], [b]) => a - b);
  return parts.flatMap(([, [earliest]]) => earliest?.event.id ?? []);
}

function followOne(threads: JoinedThreads, seen: Seen): number {
  const track = findSameFile(seen) ?? startTrack(threads, seen);
  if (seen.event.operation === "delete") joinMoved(threads, seen);
  updateTrack(track, seen);
  return track.thread;
}

function startTrack(threads: JoinedThreads, seen: Seen): Track {
  const [first, ...others] = findPredecessors(seen);
  const track = createTrack(first?.thread ?? threads.start(), seen);
  for (const other of others) threads.join(track.thread, other.thread);
  if (first === undefined && seen.event.operation === "create") track.twin = findTwin(seen);
  return track;
}

/** A live file with the bytes of the new one, on the same device: what is copied, or half moved. */
const findTwin = ({ event, stat, content }: Seen): Track | undefined =>
  [...tracksOf(stat), ...tracksOf(content)].findLast(
    (track) => track.deletedAt === undefined && track.locations.has(event.device),
  );

/** The second half of a move: the file is gone from the old place just after it came up in the new one. */
function joinMoved(threads: JoinedThreads, { event, location }: Seen): void {
  const gone = tracksOf(location).at(-1);
  if (gone === undefined) return;
  const moved = [...tracksOf(gone.statMark), ...namedNow(gone.file)].find(
    (track) => track.twin === gone && event.at - track.origin.at <= moveSeconds,
  );
  if (moved !== undefined) threads.join(gone.thread, moved.thread);
}
