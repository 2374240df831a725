import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { filteredEventSchema, type FilteredEvent } from "../events/index.ts";
import { entryBytes, entrySeq, type EventLog, type LogEntry } from "../sync/index.ts";

/** One storage of its own for one test. `open` closes what was open before, as a restart does. */
export type EventLogStorage = {
  readonly open: () => Promise<EventLog>;
  /** Takes the storage away after the test. */
  readonly dispose?: () => Promise<void>;
};

const all = { events: 1000, bytes: 1_000_000 };

function eventAt(at: number): FilteredEvent {
  const fields = { v: 1, epoch: 1, at, utcOffset: 60, surface: "vscode", operation: "modify", cause: "user" };
  return v.parse(filteredEventSchema, fields);
}

const eventsAt = (...times: number[]) => times.map(eventAt);
const seqs = (entries: readonly LogEntry[]) => entries.map(entrySeq);

async function appendAll(log: EventLog, events: readonly FilteredEvent[]) {
  const appended = await log.append(events);
  if (!appended.ok) throw new Error(appended.code);
  return appended.value;
}

/** The contract of the port `EventLog`: every adapter calls this in its own test with a storage of its own. */
export function describeEventLog(name: string, createStorage: () => Promise<EventLogStorage>): void {
  const check = (sentence: string, body: (storage: EventLogStorage) => Promise<void>) =>
    test(sentence, async () => {
      const storage = await createStorage();
      try {
        await body(storage);
      } finally {
        await storage.dispose?.();
      }
    });

  describe(`event log: ${name}`, () => {
    describeAppend(check);
    describeOutbox(check);
    describeRemoval(check);
  });
}

type Check = (sentence: string, body: (storage: EventLogStorage) => Promise<void>) => void;

function describeAppend(check: Check): void {
  check("numbers are given from 1 without a gap, also over a reopening", async (storage) => {
    const first = await appendAll(await storage.open(), eventsAt(100, 101));
    const second = await appendAll(await storage.open(), eventsAt(102));
    expect([...first, ...second].map((event) => event.seq)).toEqual([1, 2, 3]);
  });

  check("what was appended is there after a reopening, byte for byte", async (storage) => {
    const appended = await appendAll(await storage.open(), eventsAt(100, 50, 101));
    const log = await storage.open();
    expect(await log.read(0)).toEqual(appended);
    expect(seqs(await log.pending(all))).toEqual([1, 2, 3]);
  });

  check("the device keeps its id, and each event carries it", async (storage) => {
    const log = await storage.open();
    const device = await log.device();
    const [event] = await appendAll(log, eventsAt(100));
    expect(event?.device).toBe(device);
    expect(await (await storage.open()).device()).toBe(device);
  });

  check("an id is a UUIDv7 of the event's own rounded time, and never given twice", async (storage) => {
    const events = await appendAll(await storage.open(), eventsAt(1_700_000_000, 1_700_000_000));
    const times = events.map((event) => Number.parseInt(event.id.replace("-", "").slice(0, 12), 16));
    expect(times).toEqual([1_700_000_000_000, 1_700_000_000_000]);
    expect(new Set(events.map((event) => event.id)).size).toBe(2);
  });

  check(
    "appends at the same time never share a number, and each call's numbers follow one another",
    async (storage) => {
      const log = await storage.open();
      const calls = Array.from({ length: 20 }, (_, call) => appendAll(log, eventsAt(call, call, call)));
      const numbers = (await Promise.all(calls)).map((events) => events.map((event) => event.seq));
      expect(numbers.flat().toSorted((left, right) => left - right)).toEqual(
        Array.from({ length: 60 }, (_, i) => i + 1),
      );
      for (const [first = 0, ...rest] of numbers) expect(rest).toEqual([first + 1, first + 2]);
    },
  );

  check("appending nothing gives nothing and takes no number", async (storage) => {
    const log = await storage.open();
    expect(await appendAll(log, [])).toEqual([]);
    expect((await appendAll(log, eventsAt(1))).map((event) => event.seq)).toEqual([1]);
  });
}

function describeOutbox(check: Check): void {
  check("pending gives the oldest first, no more than the limit of entries", async (storage) => {
    const log = await storage.open();
    await appendAll(log, eventsAt(3, 2, 1));
    expect(seqs(await log.pending({ ...all, events: 2 }))).toEqual([1, 2]);
    expect(await log.pendingCount()).toBe(3);
  });

  check("pending gives no more than the limit of bytes, but always one", async (storage) => {
    const log = await storage.open();
    await appendAll(log, eventsAt(1, 2, 3));
    const [first, second] = await log.pending(all);
    if (first === undefined || second === undefined) throw new Error("nothing pending");
    const bytes = entryBytes(first) + entryBytes(second);
    expect(seqs(await log.pending({ ...all, bytes }))).toEqual([1, 2]);
    expect(seqs(await log.pending({ ...all, bytes: bytes - 1 }))).toEqual([1]);
    expect(seqs(await log.pending({ ...all, bytes: 1 }))).toEqual([1]);
  });

  check("acknowledged events leave the outbox and stay in the history, also over a reopening", async (storage) => {
    const log = await storage.open();
    await appendAll(log, eventsAt(1, 2, 3));
    await log.acknowledge([1, 3]);
    for (const opened of [log, await storage.open()]) {
      expect(seqs(await opened.pending(all))).toEqual([2]);
      expect(await opened.pendingCount()).toBe(1);
      expect((await opened.read(0)).map((event) => event.seq)).toEqual([1, 2, 3]);
    }
  });

  check("unknown numbers are ignored", async (storage) => {
    const log = await storage.open();
    await appendAll(log, eventsAt(1));
    await log.acknowledge([0, 7]);
    await log.remove([0, 7], "veto");
    expect(seqs(await log.pending(all))).toEqual([1]);
    expect((await appendAll(log, eventsAt(2))).map((event) => event.seq)).toEqual([2]);
  });

  check("read gives events from a time on, in order of number", async (storage) => {
    const log = await storage.open();
    await appendAll(log, eventsAt(30, 10, 20));
    expect((await log.read(20)).map((event) => event.at)).toEqual([30, 20]);
  });
}

function describeRemoval(check: Check): void {
  check(
    "a removed event leaves a tombstone with its number and reason, in its place in the outbox",
    async (storage) => {
      const log = await storage.open();
      await appendAll(log, eventsAt(1, 2, 3));
      await log.remove([2], "veto");
      const device = await log.device();
      for (const opened of [log, await storage.open()]) {
        const entries = await opened.pending(all);
        expect(seqs(entries)).toEqual([1, 2, 3]);
        expect(entries[1]).toEqual({ kind: "tombstone", tombstone: { device, seq: 2, removed: "veto" } });
        expect((await opened.read(0)).map((event) => event.seq)).toEqual([1, 3]);
      }
    },
  );

  check("an acknowledged event that is removed becomes pending again, as a tombstone", async (storage) => {
    const log = await storage.open();
    await appendAll(log, eventsAt(1, 2));
    await log.acknowledge([1, 2]);
    await log.remove([1], "deletion");
    expect((await log.pending(all)).map((entry) => entry.kind)).toEqual(["tombstone"]);
    expect((await log.read(0)).map((event) => event.seq)).toEqual([2]);
  });

  check("an acknowledged tombstone is gone; its reason is never changed before that", async (storage) => {
    const log = await storage.open();
    await appendAll(log, eventsAt(1, 2));
    await log.remove([1], "quarantine");
    await log.remove([1], "veto");
    expect((await log.pending(all))[0]).toMatchObject({ tombstone: { removed: "quarantine" } });
    await log.acknowledge([1]);
    for (const opened of [log, await storage.open()]) expect(seqs(await opened.pending(all))).toEqual([2]);
  });

  check("forget takes what was sent out of the history and leaves tombstones of what was not", async (storage) => {
    const log = await storage.open();
    await appendAll(log, eventsAt(10, 10, 20, 20));
    await log.acknowledge([1, 3]);
    await log.forget(20);
    for (const opened of [log, await storage.open()]) {
      expect((await opened.read(0)).map((event) => event.seq)).toEqual([3, 4]);
      expect((await opened.pending(all)).map((entry) => [entrySeq(entry), entry.kind])).toEqual([
        [2, "tombstone"],
        [4, "event"],
      ]);
    }
  });

  check("erase empties outbox and history; the device and the numbering go on", async (storage) => {
    const log = await storage.open();
    const device = await log.device();
    await appendAll(log, eventsAt(1, 2));
    await log.remove([2], "veto");
    await log.erase();
    const reopened = await storage.open();
    expect(await reopened.pending(all)).toEqual([]);
    expect(await reopened.read(0)).toEqual([]);
    expect(await reopened.device()).toBe(device);
    expect((await appendAll(reopened, eventsAt(3))).map((event) => event.seq)).toEqual([3]);
  });
}
