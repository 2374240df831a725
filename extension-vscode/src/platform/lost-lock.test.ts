import { mkdtemp, readFile, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFlushLock } from "../create-flush-lock.ts";
import type { ActivityEvent } from "@floyo/core/events";
import { entrySeq, type EventLog } from "@floyo/core/sync";
import { buildFilteredEvent, flushWhileStolen } from "@floyo/core/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createNodeFiles } from "./node-files.ts";
import type { DurableFiles } from "./durable-files.ts";
import { openTestLog } from "../testing/test-log-storage.ts";

// A window that was suspended, with its computer or by a debugger, is held for dead, and then goes on.

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "floyo-lost-lock-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lock = () => join(folder, ".lock");
/** The next one that wants the lock takes it over. */
const holdForDead = () => utimes(lock(), 0, 0);
const bytes = (text: string) => new TextEncoder().encode(text);

const changes: Readonly<Record<string, (files: DurableFiles) => Promise<void>>> = {
  appends: (files) => files.append("file", bytes("late")),
  replaces: (files) => files.replace("file", bytes("late")),
  removes: (files) => files.remove("file"),
};

test.each(Object.keys(changes))("one who was held for dead and then %s changes nothing, and hears it", async (name) => {
  const [late, other] = [createNodeFiles(folder), createNodeFiles(folder)];
  const work = late.exclusively(async () => {
    await holdForDead();
    await other.exclusively(() => other.replace("file", bytes("other")));
    await changes[name]?.(late);
  });
  const error = await work.catch((refused: unknown) => refused);
  expect(late.failureOf(error)).toBe("store-unavailable");
  expect(await readFile(join(folder, "file"), "utf8")).toBe("other");
});

test("one who was held for dead leaves the lock to the one that has it now", async () => {
  const [late, other] = [createNodeFiles(folder), createNodeFiles(folder)];
  let isOver: () => void = () => undefined;
  const later = new Promise<void>((resolve) => (isOver = resolve));
  let work: Promise<unknown> | undefined;
  await late.exclusively(async () => {
    await holdForDead();
    await new Promise<void>((begun) => {
      work = other.exclusively(async () => {
        begun();
        await later;
      });
    });
  });
  expect(await createNodeFiles(folder).exclusivelyOrNot(async () => "taken")).toBeUndefined();
  isOver();
  await work;
  expect(await createNodeFiles(folder).exclusivelyOrNot(async () => "taken")).toBe("taken");
  expect(await readdir(folder)).toEqual([]);
});

/** Before the file operation of that turn the other window comes in. */
function createSuspended(turn: number, meanwhile: () => Promise<void>) {
  const files = createNodeFiles(folder);
  let turns = 0;
  const later =
    <Args extends readonly unknown[], T>(operation: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      turns += 1;
      if (turns === turn) await meanwhile();
      return operation(...args);
    };
  const { list, read, inspect, append, replace, remove } = files;
  const suspended: DurableFiles = {
    ...files,
    list: later(list),
    read: later(read),
    inspect: later(inspect),
    append: later(append),
    replace: later(replace),
    remove: later(remove),
  };
  return { files: suspended, turns: () => turns };
}

const noted: ActivityEvent[] = [];
async function note(log: EventLog, ...times: number[]): Promise<void> {
  const appended = await log.append(times.map((at) => buildFilteredEvent({ at })));
  if (appended.ok) noted.push(...appended.value);
}

const works: Readonly<Record<string, (log: EventLog) => Promise<void>>> = {
  "notes something": (log) => note(log, 50, 51),
  "gives up what is too much": (log) => log.keepOverflow({ events: 3, bytes: 100_000 }),
  "settles what was sent": (log) => log.acknowledge([1, 2, 3].map((seq) => ({ seq, kind: "event" }))),
  "forgets what is old": (log) => log.forget(1),
};
const others = ["notes something", "gives up what is too much"];
const pairs = Object.keys(works).flatMap((late) => others.map((other) => [late, other] as const));

test.each(pairs)(
  "a window that %s is held for dead at any point, another one %s: all that was noted is there once",
  async (late, other) => {
    for (let turn = 1, turns = turn; turn <= turns; turn += 1) {
      noted.length = 0;
      await rm(folder, { recursive: true, force: true });
      const window = openTestLog(createNodeFiles(folder));
      for (let at = 1; at <= 6; at += 1) await note(window, at, at);
      const suspended = createSuspended(turn, async () => {
        await holdForDead();
        await works[other]?.(window);
        await note(window, 60);
      });
      await works[late]?.(openTestLog(suspended.files)).catch(() => undefined);
      turns = suspended.turns();
      await note(window, 70);
      expect(await window.read(0)).toEqual(noted.toSorted((left, right) => left.seq - right.seq));
      const waiting = (await window.pending({ events: 100, bytes: 100_000 })).map(entrySeq);
      expect(waiting).toEqual([...new Set(waiting)]);
      expect(waiting.slice(-9)).toEqual(
        noted
          .map(({ seq }) => seq)
          .toSorted((left, right) => left - right)
          .slice(-9),
      );
    }
  },
);

const requests = Array.from({ length: 10 }, (_, index) => index + 1);

test.each(requests)("a flush that is held for dead at request %i wastes work at most", async (request) => {
  const open = () => ({
    log: openTestLog(createNodeFiles(join(folder, "log"))),
    lock: createFlushLock({ syncFiles: createNodeFiles(folder) }),
  });
  const [late, other] = [open(), open()];
  const steal = async <T extends object>(task: () => Promise<T>) => {
    await holdForDead();
    return other.lock.runAlone(task);
  };
  const stolen = { log: late.log, otherLog: other.log, lock: late.lock, steal, request, isAnsweredLast: true };
  const { reports, server, noted: sent } = await flushWhileStolen(stolen);
  expect(reports.map((report) => report?.failure)).toEqual([undefined, undefined]);
  const held = [...server.entries.values()].map((entry) => ("id" in entry ? `${entry.seq} ${entry.id}` : "removed"));
  expect(held.toSorted()).toEqual(sent.toSorted());
  expect(await late.log.pendingCount()).toBe(0);
});
