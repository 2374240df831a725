import { appendFile, readFile, readdir, truncate, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { filteredEventSchema } from "@floyo/core/events";
import { entrySeq } from "@floyo/core/sync";
import { describeEventLog } from "@floyo/core/testing/event-log-contract";
import { testEventLogOrders } from "@floyo/core/testing/event-log-model";
import fc from "fast-check";
import * as v from "valibot";
import { afterEach, expect, test } from "vitest";
import { createNodeFiles } from "./node-files.ts";
import { createNodeLogStorage, createWebLogStorage, openTestLog } from "../testing/test-log-storage.ts";

describeEventLog("files of the Node host", createNodeLogStorage);
describeEventLog("files of the web host", createWebLogStorage);
testEventLogOrders("files of the Node host", createNodeLogStorage, 20);
testEventLogOrders("files of the web host", createWebLogStorage, 300);

const all = { events: 1000, bytes: 10_000_000 };
const disposals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

const eventAt = (at: number) =>
  v.parse(filteredEventSchema, {
    v: 1,
    epoch: 1,
    at,
    utcOffset: 0,
    surface: "vscode",
    operation: "modify",
    cause: "user",
  });

/** `appends` events, one a call, in several segments. */
async function createFilledStorage(appends: number) {
  const storage = await createNodeLogStorage();
  if (storage.dispose) disposals.push(storage.dispose);
  const log = await storage.open();
  for (let at = 1; at <= appends; at++) await log.append([eventAt(at)]);
  const names = (await readdir(storage.folder)).filter((name) => name.startsWith("events-")).toSorted();
  const last = join(storage.folder, names.at(-1) ?? "");
  return { ...storage, log, names, last };
}

const readSeqs = async (storage: { open: Awaited<ReturnType<typeof createNodeLogStorage>>["open"] }) =>
  (await (await storage.open()).read(0)).map((event) => event.seq);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("the log is split into segments, so that no file grows without end", async () => {
  expect((await createFilledStorage(30)).names.length).toBeGreaterThan(3);
});

test("bytes of a cut write at the end are dropped, and the next append stands whole", async () => {
  const storage = await createFilledStorage(9);
  await appendFile(storage.last, '00000000 [{"kind":"event","eve');
  expect(await readSeqs(storage)).toEqual(numbers(9));
  await storage.log.append([eventAt(10)]);
  expect(await readSeqs(storage)).toEqual(numbers(10));
});

test("a tail of zeros, as a power cut leaves it, is dropped", async () => {
  const storage = await createFilledStorage(9);
  await appendFile(storage.last, Buffer.alloc(700));
  await storage.log.append([eventAt(10)]);
  expect(await readSeqs(storage)).toEqual(numbers(10));
});

test("a flipped byte costs the events of its line only; their numbers stay as tombstones and are not given again", async () => {
  const { names, folder, open } = await createFilledStorage(9);
  const path = join(folder, names[0] ?? "");
  const bytes = await readFile(path);
  const at = bytes.indexOf('"seq":2');
  bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 4;
  await writeFile(path, bytes);
  const log = await open();
  expect(await readSeqs({ open })).toEqual(numbers(9).filter((seq) => seq !== 2));
  const entries = await log.pending(all);
  expect(entries.map(entrySeq)).toEqual(numbers(9));
  expect(entries[1]).toMatchObject({ kind: "tombstone", tombstone: { seq: 2, removed: "quarantine" } });
});

test("a flipped byte in the very last line: the numbers that it held are never given again", async () => {
  const storage = await createFilledStorage(1);
  await storage.log.append([eventAt(2), eventAt(3)]);
  const bytes = await readFile(storage.last);
  bytes[bytes.length - 10] = (bytes[bytes.length - 10] ?? 0) ^ 1;
  await writeFile(storage.last, bytes);
  const appended = await (await storage.open()).append([eventAt(4)]);
  expect(appended.ok && appended.value[0]?.seq).toBe(4);
});

test("any damage to any byte: no crash, what is read is what was written, numbers go on", async () => {
  const original = await createFilledStorage(9);
  const bytes = await readFile(original.last);
  const damage = fc.record({ at: fc.nat(bytes.length - 1), mask: fc.integer({ min: 1, max: 255 }), cut: fc.boolean() });
  const written = await original.log.read(0);
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, mask, cut }) => {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ mask;
      await writeFile(original.last, damaged);
      if (cut) await truncate(original.last, at);
      const log = await original.open();
      const read = await log.read(0);
      for (const event of read) expect(written).toContainEqual(event);
      const appended = await log.append([eventAt(50)]);
      expect(appended.ok && appended.value[0]?.seq).toBeGreaterThan(read.at(-1)?.seq ?? 0);
    }),
    { numRuns: 60 },
  );
});

test("a lost ledger: the device is the same, what stands in the log is pending again, what was forgotten is not", async () => {
  const storage = await createFilledStorage(9);
  await storage.log.acknowledge(numbers(9).map((seq) => ({ seq, kind: "event" })));
  await storage.log.forget(4);
  const device = await storage.log.device();
  await unlink(join(storage.folder, "ledger"));
  const log = await storage.open();
  expect(await log.device()).toBe(device);
  expect((await log.pending(all)).map(entrySeq)).toEqual([4, 5, 6, 7, 8, 9]);
  expect(await log.pendingCount()).toBe(6);
});

test("a full disk is said, costs nothing that was there, and recording goes on when there is room again", async () => {
  const { log, last, folder, open } = await createFilledStorage(2);
  const files = createNodeFiles(folder);
  const full = openTestLog({
    ...files,
    append: async (_name, bytes) => {
      await appendFile(last, bytes.subarray(0, 50));
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    },
  });
  expect(await full.append([eventAt(3)])).toMatchObject({ ok: false, code: "store-full" });
  expect((await log.append([eventAt(3)])).ok).toBe(true);
  expect(await readSeqs({ open })).toEqual([1, 2, 3]);
});

test("two windows that append at the same time share the numbering without a gap", async () => {
  const storage = await createFilledStorage(0);
  const windows = [await storage.open(), await storage.open()];
  await Promise.all(windows.flatMap((log) => numbers(25).map((at) => log.append([eventAt(at)]))));
  expect(await readSeqs(storage)).toEqual(numbers(50));
});

test("events that are on their way when another window withdraws are not written", async () => {
  const storage = await createNodeLogStorage();
  disposals.push(storage.dispose ?? (async () => undefined));
  let isConsented = true;
  const log = openTestLog(createNodeFiles(storage.folder), { isConsented: async () => isConsented });
  await log.append([eventAt(1)]);
  isConsented = false;
  await (await storage.open()).erase();
  expect(await log.append([eventAt(2)])).toEqual({ ok: true, value: [] });
  expect(await readSeqs(storage)).toEqual([]);
});
