import { retokeniseEvent } from "../privacy/index.ts";
import type { EventLog } from "./event-log.ts";
import { retokeniseEvents, type Names } from "./read-retokenised.ts";

/**
 * What waits in the log when the root changes leaves under the new one, so that it meets there what the other devices noted.
 * Nothing is written over: a device that stops half-way goes on with the same tokens, and what the server took already under
 * the former ones it knows by its number.
 */
export const createRetokenisedLog = (log: EventLog, names: Names): EventLog => ({
  ...log,
  pending: async (limit) => {
    const entries = await log.pending(limit);
    const waiting = entries.flatMap((entry) => (entry.kind === "event" ? [entry.event] : []));
    const { successors } = await retokeniseEvents(waiting, names);
    return entries.map((entry) =>
      entry.kind === "event" ? { ...entry, event: retokeniseEvent(entry.event, successors) } : entry,
    );
  },
});
