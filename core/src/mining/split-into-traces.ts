import type { ActivityEvent } from "../events/index.ts";
import { eventsToTrace, type Trace } from "./trace.ts";

const hour = 60 * 60;
/** After a file was handed over, a pause of this many seconds begins the next pass. */
const restAfterUpload = 4 * hour;
/** A file that waits longer than this (a long weekend) is taken up anew. */
const longestRest = 4 * 24 * hour;

/** The passes of one file: one that is worked on and handed over each week is one thread and many traces. */
export function threadToTraces(events: readonly ActivityEvent[]): Trace[] {
  return splitEvents(events, isRestBetween).map(eventsToTrace);
}

function isRestBetween(before: readonly ActivityEvent[], next: ActivityEvent): boolean {
  const last = before.at(-1);
  if (last === undefined) return false;
  const rest = next.at - last.at;
  return rest > (last.operation === "upload" ? restAfterUpload : longestRest);
}

/** Work on many files without a longer pause. */
export function logToSessions(events: readonly ActivityEvent[], pauseSeconds: number): Trace[] {
  const isPause = (before: readonly ActivityEvent[], next: ActivityEvent) =>
    next.at - (before.at(-1)?.at ?? next.at) > pauseSeconds;
  return splitEvents(events, isPause).map(eventsToTrace);
}

type IsSplit = (before: readonly ActivityEvent[], next: ActivityEvent) => boolean;

function splitEvents(events: readonly ActivityEvent[], isSplit: IsSplit): ActivityEvent[][] {
  const parts: ActivityEvent[][] = [];
  for (const event of events) {
    const open = parts.at(-1);
    if (open === undefined || isSplit(open, event)) parts.push([event]);
    else open.push(event);
  }
  return parts;
}
