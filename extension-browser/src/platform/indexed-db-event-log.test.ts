import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { Dexie } from "dexie";
import { expect, test } from "vitest";
import * as v from "valibot";
import { filteredEventSchema } from "@floyo/core/events";
import { describeEventLog } from "@floyo/core/testing/event-log-contract";
import { openEventLogDatabase, type EventLogDatabase } from "./event-log-database.ts";
import { createIndexedDbEventLog } from "./indexed-db-event-log.ts";

const open = (database: EventLogDatabase) =>
  createIndexedDbEventLog({
    database,
    randomUuid: () => crypto.randomUUID(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  });

function createStorage() {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  return () => {
    const database = openEventLogDatabase("log");
    return { database, log: open(database) };
  };
}

describeEventLog("indexed db", async () => {
  const reopen = createStorage();
  return { open: async () => reopen().log };
});

const eventAt = (at: number) =>
  v.parse(filteredEventSchema, {
    v: 1,
    epoch: 1,
    at,
    utcOffset: 0,
    surface: "browser",
    operation: "download",
    cause: "user",
  });

test("a thousand events are packed in segments and read back whole", async () => {
  const { database, log } = createStorage()();
  const times = Array.from({ length: 1000 }, (_, index) => index);
  for (let start = 0; start < 1000; start += 100) await log.append(times.slice(start, start + 100).map(eventAt));
  expect(await database.tail.count()).toBeLessThan(256);
  expect((await log.read(0)).map(({ at }) => at)).toEqual(times);
  await log.remove([2, 999], "veto");
  expect((await log.read(0)).length).toBe(998);
  expect(await log.pendingCount()).toBe(1000);
});

test("a spoiled record takes only its own entries with it", async () => {
  const { database, log } = createStorage()();
  await log.append([eventAt(1), eventAt(2)]);
  await database.tail.put({ seq: 1, json: "{ not json" });
  expect((await log.read(0)).map(({ at }) => at)).toEqual([2]);
});
