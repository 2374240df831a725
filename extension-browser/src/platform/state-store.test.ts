import "../testing/fake-browser.ts";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { flushWhileStolen } from "@floyo/core/testing";
import { openTestLog } from "../testing/open-test-log.ts";
import { createWebFlushLock, createWebLock } from "./state-store.ts";

/** Registration, receipts, four requests with events, and what is asked after them. */
const requests = Array.from({ length: 10 }, (_, index) => index + 1);
const lockName = "floyo/sync";
const steal = <T>(task: () => Promise<T>) => navigator.locks.request(lockName, { steal: true }, task);

test.each(requests.flatMap((request) => [true, false].map((isAnsweredLast) => ({ request, isAnsweredLast }))))(
  "a flush whose lock is stolen at request $request (answered last: $isAnsweredLast) wastes work at most",
  async ({ request, isAnsweredLast }) => {
    Dexie.dependencies.indexedDB = new IDBFactory();
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
    const [log, otherLog] = [openTestLog(), openTestLog()];
    const lock = createWebFlushLock("sync");
    const { reports, server, noted } = await flushWhileStolen({ log, otherLog, lock, steal, request, isAnsweredLast });
    expect(reports.map((report) => report?.failure)).toEqual([undefined, undefined]);
    const held = [...server.entries.values()].map((entry) => ("id" in entry ? `${entry.seq} ${entry.id}` : "removed"));
    expect(held.toSorted()).toEqual(noted.toSorted());
    expect(await log.pendingCount()).toBe(0);
    expect((await log.read(0)).map(({ seq, id }) => `${seq} ${id}`)).toEqual(noted);
  },
);

test("a task whose lock is stolen still gives what it gives", async () => {
  const lock = createWebLock("sync");
  const given = lock(async () => {
    await steal(async () => undefined);
    return "done";
  });
  expect(await given).toBe("done");
});

test("a second flush is turned away while the first is at work", async () => {
  const { runAlone } = createWebFlushLock("sync");
  const second = await runAlone(async () => ({ inner: await runAlone(async () => ({})) }));
  expect(second).toEqual({ inner: undefined });
});
