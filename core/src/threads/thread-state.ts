import * as v from "valibot";
import { compareEvents } from "./event-order.ts";
import { followFiles } from "./follow-files.ts";
import type { Thread } from "./thread.ts";
import { isAboutFile, type TrackedEvent, trackedEventSchema } from "./tracked-event.ts";

/** What has been followed so far, as plain JSON: the facts about files, in the one order of events. */
export const threadStateSchema = v.strictObject({
  version: v.literal(1),
  events: v.pipe(v.array(trackedEventSchema), v.readonly()),
});
export type ThreadState = v.InferOutput<typeof threadStateSchema>;

export const emptyThreads: ThreadState = { version: 1, events: [] };

/** The state after one more event. Late events find their place: the order of arrival leaves no trace. */
export function followEvent(state: ThreadState, event: TrackedEvent): ThreadState {
  if (!isAboutFile(event)) return state;
  const place = state.events.findLastIndex((known) => compareEvents(known, event) <= 0);
  const before = state.events[place];
  if (before !== undefined && compareEvents(before, event) === 0) return state;
  return { ...state, events: state.events.toSpliced(place + 1, 0, pickFacts(event)) };
}

export const threadsOf = (state: ThreadState): Thread[] => followFiles(state.events);

/** Leaves out what says nothing about the file. */
const pickFacts = (event: TrackedEvent): TrackedEvent => v.parse(trackedEventSchema, event);
