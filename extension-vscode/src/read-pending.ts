import { type BatchLimit, createRetokenisedLog, type EventLog } from "@floyo/core/sync";

/** What waits, under the root of now. Loaded when it is sent or shown. */
export const readPending = (log: EventLog, names: Parameters<typeof createRetokenisedLog>[1], limit: BatchLimit) =>
  createRetokenisedLog(log, names).pending(limit);
