import * as v from "valibot";
import { deviceIdSchema } from "@floyo/core/events";
import { failure, success, type Result } from "@floyo/core/result";
import {
  countSeqs,
  entryToSend,
  takeBatch,
  type BatchLimit,
  type EventLog,
  type EventLogFailure,
} from "@floyo/core/sync";
import { errorNames, errorToStoreFailure } from "./error-to-store-failure.ts";
import type { EventLogDatabase, LogHead } from "./event-log-database.ts";
import { readEntries, readNumbered } from "./log-entries.ts";
import {
  acknowledgeEntries,
  appendEvents,
  buryEvents,
  forgetEvents,
  keepOverflow,
  keepPending,
  openHead,
  type EventLogPorts,
} from "./log-transactions.ts";

/** The event log in IndexedDB: rows for what is new, packed segments for what is older; one transaction a call. */
export function createIndexedDbEventLog(ports: EventLogPorts): EventLog {
  const { database } = ports;
  const tables = [database.head, database.tail, database.segments];
  // Readers write too: the first of all names the device.
  const inTransaction = <T>(work: (head: LogHead) => Promise<T>) =>
    database.transaction("rw", tables, async () => work(await openHead(ports)));

  return {
    device: () => inTransaction(async (head) => v.parse(deviceIdSchema, head.device)),
    append: (events) => caught(inTransaction((head) => appendEvents(ports, head, events))),
    pending: (limit) => inTransaction((head) => readPending(database, head, limit)),
    pendingCount: () => inTransaction(async ({ pending }) => countSeqs(pending)),
    acknowledge: (sent) => inTransaction((head) => acknowledgeEntries(database, head, sent)),
    remove: (seqs, reason) => {
      const unwanted = new Set(seqs);
      return inTransaction(async (head) => {
        await buryEvents(database, head, { of: ({ seq }) => unwanted.has(seq), reason });
      });
    },
    keepHere: () =>
      inTransaction(async (head) => {
        await keepPending(database, head);
      }),
    keepOverflow: (limit) => inTransaction((head) => keepOverflow(database, head, limit)),
    overflowCount: () => inTransaction(async ({ overflow = 0 }) => overflow),
    read: (since) =>
      inTransaction(async () => {
        const entries = await readEntries(database, since);
        return entries.flatMap((entry) => (entry.kind === "event" && entry.event.at >= since ? [entry.event] : []));
      }),
    forget: (before) => inTransaction((head) => forgetEvents(database, head, before)),
    erase: () =>
      inTransaction(async (head) => {
        await Promise.all([database.tail.clear(), database.segments.clear()]);
        await database.head.put({ ...head, pending: [], overflow: 0 });
      }),
  };
}

async function readPending(database: EventLogDatabase, { pending }: LogHead, limit: BatchLimit) {
  return takeBatch((await readNumbered(database, pending, limit.events)).map(entryToSend), limit);
}

/** All or nothing was written either way. */
async function caught<T>(work: Promise<T>): Promise<Result<T, EventLogFailure>> {
  try {
    return success(await work);
  } catch (error) {
    return failure(errorToStoreFailure(error), errorNames(error)[0] ?? "unknown");
  }
}
