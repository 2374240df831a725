import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { Dexie } from "dexie";
import { expect, test } from "vitest";
import * as v from "valibot";
import { filteredEventSchema } from "@floyo/core/events";
import { describeEventLog } from "@floyo/core/testing/event-log-contract";
import { testEventLogOrders } from "@floyo/core/testing/event-log-model";
import { openEventLogDatabase, type EventLogDatabase } from "./event-log-database.ts";
import { openTestLog } from "../testing/open-test-log.ts";

function useFreshIndexedDb() {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

function createStorage() {
  useFreshIndexedDb();
  return () => {
    const database = openEventLogDatabase("log");
    return { database, log: openTestLog(database) };
  };
}

describeEventLog("indexed db", async () => {
  const reopen = createStorage();
  return { open: async () => reopen().log };
});

testEventLogOrders(
  "indexed db",
  async () => {
    useFreshIndexedDb();
    const opened: EventLogDatabase[] = [];
    return {
      open: async () => {
        const database = openEventLogDatabase("log");
        opened.push(database);
        return openTestLog(database, 4);
      },
      dispose: async () => opened.forEach((database) => database.close()),
    };
  },
  100,
);

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

test("what is forgotten at the end of a segment is gone", async () => {
  useFreshIndexedDb();
  const log = openTestLog(openEventLogDatabase("log"), 3);
  await log.append([eventAt(30), eventAt(10), eventAt(20)]);
  await log.acknowledge([1, 2, 3].map((seq) => ({ seq, kind: "event" })));
  await log.forget(25);
  expect((await log.read(0)).map(({ at }) => at)).toEqual([30]);
});

const newer = (seq: number, event: object | undefined) => ({
  kind: "event",
  event: { ...event, seq, v: 2, mood: "new" },
});

test("a database that a newer version wrote: what it noted stays as it was, and the rest goes on", async () => {
  const reopen = createStorage();
  const first = reopen();
  await first.log.append([eventAt(1)]);
  const [event] = await first.log.read(0);
  first.database.close();
  const upgraded = new Dexie("log");
  upgraded.version(2).stores({ head: "id", tail: "seq, at", segments: "firstSeq", moods: "id" });
  const noted = [2, 3].map((seq) => newer(seq, event));
  await upgraded.table("tail").bulkPut(noted.map((one) => ({ seq: one.event.seq, json: JSON.stringify(one), at: 1 })));
  await upgraded.table("head").update("head", { lastSeq: 3, pending: [[1, 3]], mood: "new" });
  upgraded.close();

  const database = openEventLogDatabase("log");
  const log = openTestLog(database, 4);
  expect((await log.append([eventAt(4), eventAt(5)])).ok).toBe(true);
  expect((await log.read(0)).map(({ seq }) => seq)).toEqual([1, 4, 5]);
  await log.acknowledge([1, 4, 5].map((seq) => ({ seq, kind: "event" })));
  await log.remove([1], "veto");
  await log.forget(10);
  expect(await log.pendingCount()).toBe(3);
  const records = [...(await database.segments.toArray()), ...(await database.tail.toArray())];
  for (const one of noted) expect(records.some(({ json }) => json.includes(JSON.stringify(one)))).toBe(true);
  expect(await database.head.get("head")).toMatchObject({ mood: "new" });
  await log.keepHere();
  expect((await log.pending({ events: 9, bytes: 9999 })).map(({ kind }) => kind)).toEqual(
    Array.from({ length: 3 }, () => "tombstone"),
  );
});

test("a database whose newer version has other tables keeps them: this one notes in its own, as another device", async () => {
  const reopen = createStorage();
  const upgraded = new Dexie("log");
  upgraded.version(2).stores({ head: "id", entries: "seq" });
  await upgraded.table("entries").put({ seq: 1, json: "{}" });
  upgraded.close();
  const { log, database } = reopen();
  expect((await log.append([eventAt(1)])).ok).toBe(true);
  database.close();
  const again = await upgraded.open();
  expect(await again.table("entries").count()).toBe(1);
});

test("a spoiled row that is packed takes only its own entry with it", async () => {
  useFreshIndexedDb();
  const database = openEventLogDatabase("log");
  const log = openTestLog(database, 3);
  await log.append([eventAt(1), eventAt(2)]);
  await database.tail.put({ seq: 1, json: "{ not json" });
  await log.append([eventAt(3)]);
  expect(await database.segments.count()).toBe(1);
  expect((await log.read(0)).map(({ at }) => at)).toEqual([2, 3]);
});
