import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FilteredEvent } from "../events/index.ts";
import { buryEvent, entryBytes, entrySeq, type EventLog, type LogEntry } from "../sync/index.ts";
import { buildFilteredEvent } from "./build-filtered-event.ts";

/** One storage of its own for one test. `open` closes what was open before, as a restart does. */
export type EventLogStorage = {
  readonly open: () => Promise<EventLog>;
  /** Takes the storage away after the test. */
  readonly dispose?: () => Promise<void>;
};

const all = { events: 1000, bytes: 1_000_000 };

const eventsAt = (...times: number[]) => times.map((at) => buildFilteredEvent({ at }));
const seqs = (entries: readonly LogEntry[]) => entries.map(entrySeq);

const sentEvents = (...numbers: number[]) => numbers.map((seq) => ({ seq, kind: "event" as const }));

async function appendAll(log: EventLog, events: readonly FilteredEvent[]) {
  const appended = await log.append(events);
  if (!appended.ok) throw new Error(appended.code);
  return appended.value;
}

/** The contract of the port `EventLog`: every adapter calls this in its own test with a storage of its own. */
export function describeEventLog(name: string, createStorage: () => Promise<EventLogStorage>): void {
  describe(`event log: ${name}`, () => {
    let storage: EventLogStorage | undefined;
    beforeEach(async () => {
      storage = await createStorage();
    });
    afterEach(async () => storage?.dispose?.());

    const open: Open = async () => (storage ?? (await createStorage())).open();
    describeAppend(open);
    describeOutbox(open);
    describeRemoval(open);
    describeOverflow(open);
  });
}

type Open = () => Promise<EventLog>;

function describeAppend(open: Open): void {
  test("numbers are given from 1 without a gap, also over a reopening", async () => {
    const first = await appendAll(await open(), eventsAt(100, 101));
    const second = await appendAll(await open(), eventsAt(102));
    expect([...first, ...second].map((event) => event.seq)).toEqual([1, 2, 3]);
  });

  test("what was appended is there after a reopening, byte for byte", async () => {
    const appended = await appendAll(await open(), eventsAt(100, 50, 101));
    const log = await open();
    expect(await log.read(0)).toEqual(appended);
    expect(seqs(await log.pending(all))).toEqual([1, 2, 3]);
  });

  test("the device keeps its id, and each event carries it", async () => {
    const log = await open();
    const device = await log.device();
    const [event] = await appendAll(log, eventsAt(100));
    expect(event?.device).toBe(device);
    expect(await (await open()).device()).toBe(device);
  });

  test("an id is a UUIDv7 of the event's own rounded time, and never given twice", async () => {
    const events = await appendAll(await open(), eventsAt(1_700_000_000, 1_700_000_000));
    const times = events.map((event) => Number.parseInt(event.id.replace("-", "").slice(0, 12), 16));
    expect(times).toEqual([1_700_000_000_000, 1_700_000_000_000]);
    expect(new Set(events.map((event) => event.id)).size).toBe(2);
  });

  test("appends at the same time never share a number, and each call's numbers follow one another", async () => {
    const log = await open();
    const calls = Array.from({ length: 20 }, (_, call) => appendAll(log, eventsAt(call, call, call)));
    const numbers = (await Promise.all(calls)).map((events) => events.map((event) => event.seq));
    expect(numbers.flat().toSorted((left, right) => left - right)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    for (const [first = 0, ...rest] of numbers) expect(rest).toEqual([first + 1, first + 2]);
  });

  test("appending nothing gives nothing and takes no number", async () => {
    const log = await open();
    expect(await appendAll(log, [])).toEqual([]);
    expect((await appendAll(log, eventsAt(1))).map((event) => event.seq)).toEqual([1]);
  });
}

function describeOutbox(open: Open): void {
  test("pending gives the oldest first, no more than the limit of entries", async () => {
    const log = await open();
    await appendAll(log, eventsAt(3, 2, 1));
    expect(seqs(await log.pending({ ...all, events: 2 }))).toEqual([1, 2]);
    expect(await log.pendingCount()).toBe(3);
  });

  test("pending gives no more than the limit of bytes, but always one", async () => {
    const log = await open();
    await appendAll(log, eventsAt(1, 2, 3));
    const [first, second] = await log.pending(all);
    if (first === undefined || second === undefined) throw new Error("nothing pending");
    const bytes = entryBytes(first) + entryBytes(second);
    expect(seqs(await log.pending({ ...all, bytes }))).toEqual([1, 2]);
    expect(seqs(await log.pending({ ...all, bytes: bytes - 1 }))).toEqual([1]);
    expect(seqs(await log.pending({ ...all, bytes: 1 }))).toEqual([1]);
  });

  test("acknowledged events leave the outbox and stay in the history, also over a reopening", async () => {
    const log = await open();
    await appendAll(log, eventsAt(1, 2, 3));
    await log.acknowledge(sentEvents(1, 3));
    for (const opened of [log, await open()]) {
      expect(seqs(await opened.pending(all))).toEqual([2]);
      expect(await opened.pendingCount()).toBe(1);
      expect((await opened.read(0)).map((event) => event.seq)).toEqual([1, 2, 3]);
    }
  });

  test("unknown numbers are ignored", async () => {
    const log = await open();
    await appendAll(log, eventsAt(1));
    await log.acknowledge(sentEvents(0, 7));
    await log.remove([0, 7], "veto");
    expect(seqs(await log.pending(all))).toEqual([1]);
    expect((await appendAll(log, eventsAt(2))).map((event) => event.seq)).toEqual([2]);
  });

  test("read gives events from a time on, in order of number", async () => {
    const log = await open();
    await appendAll(log, eventsAt(30, 10, 20));
    expect((await log.read(20)).map((event) => event.at)).toEqual([30, 20]);
  });
}

function describeRemoval(open: Open): void {
  test("a removed event leaves a tombstone with its number and reason, in its place in the outbox", async () => {
    const log = await open();
    const [, second] = await appendAll(log, eventsAt(1, 2, 3));
    await log.remove([2], "veto");
    for (const opened of [log, await open()]) {
      const entries = await opened.pending(all);
      expect(seqs(entries)).toEqual([1, 2, 3]);
      expect(entries[1]).toEqual(second && buryEvent(second, "veto"));
      expect((await opened.read(0)).map((event) => event.seq)).toEqual([1, 3]);
    }
  });

  test("an acknowledged event that is removed becomes pending again, as a tombstone", async () => {
    const log = await open();
    await appendAll(log, eventsAt(1, 2));
    await log.acknowledge(sentEvents(1, 2));
    await log.remove([1], "deletion");
    expect((await log.pending(all)).map((entry) => entry.kind)).toEqual(["tombstone"]);
    expect((await log.read(0)).map((event) => event.seq)).toEqual([2]);
  });

  test("an event that is removed while it is on its way stays pending as a tombstone when the answer comes", async () => {
    const log = await open();
    await appendAll(log, eventsAt(1));
    await log.remove([1], "veto");
    await log.acknowledge(sentEvents(1));
    expect((await log.pending(all)).map((entry) => entry.kind)).toEqual(["tombstone"]);
  });

  test("an acknowledged tombstone is gone; its reason is never changed before that", async () => {
    const log = await open();
    await appendAll(log, eventsAt(1, 2));
    await log.remove([1], "quarantine");
    await log.remove([1], "veto");
    expect((await log.pending(all))[0]).toMatchObject({ tombstone: { removed: "quarantine" } });
    await log.acknowledge([{ seq: 1, kind: "tombstone" }]);
    for (const opened of [log, await open()]) expect(seqs(await opened.pending(all))).toEqual([2]);
  });

  test("what is kept here is never sent: its number is, and the event stays in the history", async () => {
    const log = await open();
    const appended = await appendAll(log, eventsAt(1, 2, 3));
    await log.acknowledge(sentEvents(1));
    await log.keepHere();
    const [later] = await appendAll(log, eventsAt(4));
    for (const opened of [log, await open()]) {
      expect(await opened.pending(all)).toEqual([
        ...appended.slice(1).map((event) => buryEvent(event, "veto")),
        { kind: "event", event: later },
      ]);
      expect(await opened.read(0)).toEqual([...appended, later]);
    }
  });

  test("once the server has heard of the number, what is kept here is settled, and still in the history", async () => {
    const log = await open();
    await appendAll(log, eventsAt(1, 2));
    await log.keepHere();
    await log.acknowledge([...sentEvents(1), { seq: 2, kind: "tombstone" }]);
    for (const opened of [log, await open()]) {
      expect(seqs(await opened.pending(all))).toEqual([1]);
      expect((await opened.read(0)).map((event) => event.seq)).toEqual([1, 2]);
    }
    await log.remove([2], "deletion");
    await log.forget(5);
    expect(await log.read(0)).toEqual([]);
    expect(seqs(await log.pending(all))).toEqual([1, 2]);
  });

  test("forget takes what was sent out of the history and leaves tombstones of what was not", async () => {
    const log = await open();
    await appendAll(log, eventsAt(10, 10, 20, 20));
    await log.acknowledge(sentEvents(1, 3));
    await log.forget(20);
    for (const opened of [log, await open()]) {
      expect((await opened.read(0)).map((event) => event.seq)).toEqual([3, 4]);
      expect((await opened.pending(all)).map((entry) => [entrySeq(entry), entry.kind])).toEqual([
        [2, "tombstone"],
        [4, "event"],
      ]);
    }
  });

  test("erase empties outbox and history; the device and the numbering go on", async () => {
    const log = await open();
    const device = await log.device();
    await appendAll(log, eventsAt(1, 2));
    await log.remove([2], "veto");
    await log.erase();
    const reopened = await open();
    expect(await reopened.pending(all)).toEqual([]);
    expect(await reopened.read(0)).toEqual([]);
    expect(await reopened.device()).toBe(device);
    expect((await appendAll(reopened, eventsAt(3))).map((event) => event.seq)).toEqual([3]);
  });
}

const roomFor = (events: number) => ({ ...all, events });

function describeOverflow(open: Open): void {
  test("of what waits beyond the limit the oldest stays here: its number waits in its place, and it stays in the history", async () => {
    const log = await open();
    const appended = await appendAll(log, eventsAt(1, 2, 3, 4));
    await log.keepOverflow(roomFor(2));
    for (const opened of [log, await open()]) {
      const given = appended.slice(0, 2).map((event) => buryEvent(event, "overflow"));
      const left = appended.slice(2).map((event) => ({ kind: "event", event }));
      expect(await opened.pending(all)).toEqual([...given, ...left]);
      expect(await opened.read(0)).toEqual(appended);
      expect(await opened.overflowCount()).toBe(2);
    }
  });

  test("within the limit nothing is given up, however often it is looked at", async () => {
    const log = await open();
    await appendAll(log, eventsAt(1, 2, 3));
    await log.keepOverflow(roomFor(3));
    expect(await log.overflowCount()).toBe(0);
    for (let look = 0; look < 3; look += 1) await log.keepOverflow(roomFor(1));
    expect(await log.overflowCount()).toBe(2);
    expect((await log.pending(all)).map(({ kind }) => kind)).toEqual(["tombstone", "tombstone", "event"]);
  });

  test("what was sent, removed or kept here does not count as waiting, and keeps its reason", async () => {
    const log = await open();
    await appendAll(log, eventsAt(1, 2, 3));
    await log.keepHere();
    await appendAll(log, eventsAt(4, 5, 6));
    await log.acknowledge([{ seq: 1, kind: "tombstone" }, ...sentEvents(4)]);
    await log.remove([2], "deletion");
    await log.keepOverflow(roomFor(2));
    expect(await log.overflowCount()).toBe(0);
    await log.keepOverflow(roomFor(1));
    const reasons = (await log.pending(all)).map((entry) => entry.kind === "tombstone" && entry.tombstone.removed);
    expect(reasons).toEqual(["deletion", "veto", "overflow", false]);
  });

  test("what was given up is counted until it leaves the history, over a reopening too", async () => {
    const log = await open();
    await appendAll(log, eventsAt(1, 2, 3, 4, 5));
    await log.keepOverflow(roomFor(1));
    await log.acknowledge([1, 2, 3, 4].map((seq) => ({ seq, kind: "tombstone" })));
    expect(await (await open()).overflowCount()).toBe(4);
    await log.remove([3], "deletion");
    expect(await (await open()).overflowCount()).toBe(3);
    await log.forget(2);
    expect(await (await open()).overflowCount()).toBe(2);
    expect(seqs(await log.pending(all))).toEqual([3, 5]);
    await log.erase();
    expect(await (await open()).overflowCount()).toBe(0);
  });
}
