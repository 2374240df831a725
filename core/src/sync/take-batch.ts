import { buryEvent } from "./bury-event.ts";
import type { BatchLimit, LogEntry } from "./event-log.ts";

export const entrySeq = (entry: LogEntry): number => (entry.kind === "event" ? entry.event.seq : entry.tombstone.seq);

/** What the server is to hear of an entry: of an event that is kept here nothing but that its number was given. */
export function entryToSend(entry: LogEntry): LogEntry {
  if (entry.kind === "tombstone" || entry.isKept === undefined) return entry;
  return buryEvent(entry.event, entry.isOverflow ? "overflow" : "veto");
}

/** What the entry weighs in a request, in bytes: every field is ASCII by schema, so characters are bytes. */
export const entryBytes = (entry: LogEntry): number =>
  JSON.stringify(entry.kind === "event" ? entry.event : entry.tombstone).length;

/** As many entries from the front as the limit allows; one too large alone still goes, or it would block all behind it. */
export function takeBatch(entries: Iterable<LogEntry>, limit: BatchLimit): readonly LogEntry[] {
  const batch: LogEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    bytes += entryBytes(entry);
    if (batch.length > 0 && (batch.length >= limit.events || bytes > limit.bytes)) break;
    batch.push(entry);
  }
  return batch;
}
