import type { EventLog } from "@floyo/core/sync";

const everything = { events: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER };

/** The numbers of all events that wait in the outbox. */
export async function pendingEventSeqs(log: EventLog): Promise<readonly number[]> {
  const entries = await log.pending(everything);
  return entries.flatMap((entry) => (entry.kind === "event" ? [entry.event.seq] : []));
}
