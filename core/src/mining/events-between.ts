import type { ActivityEvent } from "../events/index.ts";
import { eventsWithin } from "../threads/index.ts";

/** Finds what happened between the first and the last of some events. */
export type FindBetween = (others: readonly ActivityEvent[]) => readonly ActivityEvent[];

/** Searches among events in order of time. */
export const createSearchBetween =
  (events: readonly ActivityEvent[]): FindBetween =>
  (others) =>
    eventsWithin(events, others[0]?.at ?? 0, others.at(-1)?.at ?? 0);
