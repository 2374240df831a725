import type { EventLog } from "@floyo/core/sync";
import { openEventLogDatabase, type EventLogDatabase } from "../platform/event-log-database.ts";
import { createIndexedDbEventLog } from "../platform/indexed-db-event-log.ts";

/** The event log in the IndexedDB that Dexie knows, with real randomness. */
export const openTestLog = (database: EventLogDatabase = openEventLogDatabase("log"), segmentSize = 256): EventLog =>
  createIndexedDbEventLog({
    database,
    segmentSize,
    randomUuid: () => crypto.randomUUID(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  });
