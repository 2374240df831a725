import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { entrySeq, type EventLog } from "@floyo/core/sync";
import { buildFilteredEvent } from "@floyo/core/testing";
import { afterEach, expect, test } from "vitest";
import { createMemoryFiles } from "../testing/memory-files.ts";
import { createNodeLogStorage, openTestLog } from "../testing/test-log-storage.ts";
import { encodeLine } from "./checked-lines.ts";
import type { DurableFiles } from "./durable-files.ts";

const all = { events: 1000, bytes: 10_000_000 };
const sentEvents = (...seqs: number[]) => seqs.map((seq) => ({ seq, kind: "event" as const }));
const disposals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

/** Six events, and between the third and the fourth one that a newer version noted. */
async function createNewerStorage() {
  const { folder, open, dispose } = await createNodeLogStorage();
  if (dispose) disposals.push(dispose);
  const log = await open();
  for (const at of [1, 2, 3]) await log.append([buildFilteredEvent({ at })]);
  const [name = ""] = (await readdir(folder)).filter((file) => file.startsWith("events-"));
  const newer = { kind: "event", event: { ...(await log.read(0))[0], seq: 4, v: 2, mood: "new" } };
  await writeFile(join(folder, name), Buffer.concat([await readFile(join(folder, name)), encodeLine([newer])]));
  for (const at of [5, 6, 7]) await log.append([buildFilteredEvent({ at })]);
  const readFiles = async () => {
    const names = (await readdir(folder)).filter((file) => !file.startsWith("."));
    return (await Promise.all(names.map((file) => readFile(join(folder, file), "utf8")))).join("");
  };
  return { folder, log: await open(), newer: JSON.stringify(newer), readFiles };
}

test("an event that a newer version noted keeps its number and its place, and the rest goes on", async () => {
  const { log } = await createNewerStorage();
  expect((await log.read(0)).map(({ seq }) => seq)).toEqual([1, 2, 3, 5, 6, 7]);
  expect((await log.pending(all)).map(entrySeq)).toEqual([1, 2, 3, 5, 6, 7]);
  await log.acknowledge(sentEvents(1, 2, 3, 5, 6, 7));
  expect(await log.pendingCount()).toBe(1);
});

test.each<readonly [string, (log: EventLog) => Promise<void>]>([
  ["removes", (log) => log.remove([3, 4, 5], "deletion")],
  ["gives up", (log) => log.keepOverflow({ ...all, events: 1 })],
  ["forgets", (log) => log.forget(1000)],
  ["settles", (log) => log.acknowledge(sentEvents(3, 4, 5))],
])("whatever an older version %s, what the newer one noted is there as it was", async (_name, change) => {
  const { log, newer, readFiles } = await createNewerStorage();
  await change(log);
  expect(await readFiles()).toContain(newer);
  expect((await log.append([buildFilteredEvent()])).ok).toBe(true);
});

test("what a newer version noted and nobody sent by a withdrawal is never sent: its number alone waits", async () => {
  const { log, newer, readFiles } = await createNewerStorage();
  await log.keepHere();
  expect(await readFiles()).not.toContain(newer);
  expect((await log.pending(all)).map(({ kind }) => kind)).toEqual(Array.from({ length: 7 }, () => "tombstone"));
});

test("a ledger that a newer version wrote is not undone: nothing is noted, that is said, and the files stay as they were", async () => {
  const { log, folder, readFiles } = await createNewerStorage();
  await writeFile(join(folder, "ledger"), encodeLine({ settledSets: [] }));
  const before = await readFiles();
  expect(await log.append([buildFilteredEvent()])).toMatchObject({ ok: false, code: "store-unavailable" });
  await expect(log.forget(1000)).rejects.toThrow("newer version");
  expect(await readFiles()).toBe(before);
});

test("what a newer version added to the ledger stays in it; a ledger from before the overflow was counted has none", async () => {
  const { log, folder } = await createNewerStorage();
  const [device, settled] = [await log.device(), [[1, 2]]];
  await writeFile(join(folder, "ledger"), encodeLine({ device, settled, mood: "new" }));
  await log.acknowledge(sentEvents(3));
  expect(await readFile(join(folder, "ledger"), "utf8")).toContain('"mood":"new"');
  expect(await log.overflowCount()).toBe(0);
  expect((await log.pending(all)).map(entrySeq)).toEqual([5, 6, 7]);
});

/** The program ends before the write of that turn, or in the middle of it. */
function cutAt(files: DurableFiles, turn: number): DurableFiles {
  let turns = 0;
  const cut = () => {
    turns += 1;
    if (turns >= turn) throw Object.assign(new Error("killed"), { code: "KILLED" });
  };
  return {
    ...files,
    append: async (name, bytes) => {
      try {
        cut();
      } catch (error) {
        if (turns === turn) await files.append(name, bytes.subarray(0, bytes.length / 2));
        throw error;
      }
      return files.append(name, bytes);
    },
    replace: async (name, bytes) => {
      cut();
      return files.replace(name, bytes);
    },
    remove: async (name) => {
      cut();
      return files.remove(name);
    },
  };
}

const spoil = (stored: Map<string, Uint8Array>, name: string) =>
  [...stored.keys()].filter((key) => key.includes(name)).forEach((key) => stored.delete(key));

const works: Readonly<Record<string, (log: EventLog) => Promise<unknown>>> = {
  "makes the ledger anew": (log) => log.device(),
  "notes something": async (log) => {
    const appended = await log.append([buildFilteredEvent({ at: 50 })]);
    if (!appended.ok) throw new Error(appended.code);
  },
  "settles what was sent": (log) => log.acknowledge(sentEvents(1, 2, 3, 4)),
  "removes something": (log) => log.remove([2, 6, 11], "veto"),
  "keeps here what waits": (log) => log.keepHere(),
  "gives up what is too much": (log) => log.keepOverflow({ ...all, events: 3 }),
  "forgets what is old": (log) => log.forget(7),
  "erases all": (log) => log.erase(),
};

/** Twelve events in segments, of which two were sent, as a version without this ledger left them. */
async function createStored(isLedgerGone: boolean) {
  const stored = new Map<string, Uint8Array>();
  const log = openTestLog(createMemoryFiles(stored));
  for (let at = 1; at <= 12; at += 1) await log.append([buildFilteredEvent({ at })]);
  await log.acknowledge(sentEvents(1, 2));
  if (isLedgerGone) spoil(stored, "ledger");
  return stored;
}

async function lookAt(log: EventLog) {
  const history = (await log.read(0)).map(({ seq, at }) => [seq, at]);
  const pending = (await log.pending(all)).map((entry) => [entrySeq(entry), entry.kind]);
  return { history, pending, count: await log.pendingCount() };
}

test.each(Object.keys(works).flatMap((work) => [false, true].map((isLedgerGone) => [work, isLedgerGone] as const)))(
  "a log that %s (its ledger to be made: %s) and is cut at any write goes on as if it had not been",
  async (work, isLedgerGone) => {
    const run = async (stored: Map<string, Uint8Array>, turn: number) =>
      works[work]?.(openTestLog(cutAt(createMemoryFiles(stored), turn)));
    const whole = await createStored(isLedgerGone);
    await run(whole, Number.POSITIVE_INFINITY);
    const expected = await lookAt(openTestLog(createMemoryFiles(whole)));
    for (let turn = 1, isCut = true; isCut; turn += 1) {
      const stored = await createStored(isLedgerGone);
      isCut = await run(stored, turn).then(
        () => false,
        () => true,
      );
      if (isCut) await run(stored, Number.POSITIVE_INFINITY);
      expect(await lookAt(openTestLog(createMemoryFiles(stored))), `cut at write ${turn}`).toEqual(expected);
    }
  },
);
