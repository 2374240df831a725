import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityEvent, EventId, FilteredEvent } from "../events/index.ts";
import { entrySeq, markEvent, type EventLog, type LogEntry, type SentEntry } from "../sync/index.ts";
import type { EventLogStorage } from "./event-log-contract.ts";
import { changeLog, type LogCommand, type LogStep, logSteps, windowCount } from "./event-log-commands.ts";
import { createMemoryDisk, createMemoryEventLog } from "./memory-event-log.ts";

/**
 * Beside the contract of the port `EventLog`: any commands in any order, through two windows that are closed and opened again,
 * say the same as on the log in memory after each of them. An adapter calls this in its own test, with as many runs as it
 * does in some seconds.
 */
export function testEventLogOrders(name: string, createStorage: () => Promise<EventLogStorage>, numRuns: number): void {
  test(`${name}: commands in any order say what they say in memory`, async () => {
    await fc.assert(
      fc.asyncProperty(logSteps, async (steps) => {
        const storage = await createStorage();
        const pair = await openPair(storage);
        for (const step of steps) await runStep(pair, step);
        await storage.dispose?.();
      }),
      { numRuns },
    );
  });
}

/** The log that is tested, in its windows, and the one in memory that it is compared with. */
type Pair = {
  readonly open: () => Promise<EventLog>;
  readonly windows: EventLog[];
  readonly model: EventLog;
  /** The ids that the tested log gave, by number: in memory they are others. */
  readonly ids: Map<number, EventId>;
  onTheWay: readonly SentEntry[];
};

async function openPair({ open }: EventLogStorage): Promise<Pair> {
  const windows: EventLog[] = [];
  while (windows.length < windowCount) windows.push(await open());
  const device = await windowOf({ windows }, 0).device();
  return { open, windows, model: createMemoryEventLog(createMemoryDisk(device)), ids: new Map(), onTheWay: [] };
}

function windowOf({ windows }: Pick<Pair, "windows">, window: number): EventLog {
  const log = windows[window % windowCount];
  if (log === undefined) throw new Error("no such window");
  return log;
}

async function runStep(pair: Pair, { command, window, limit, since }: LogStep): Promise<void> {
  await runCommand(pair, command, window);
  const log = windowOf(pair, window);
  const look = async (asked: EventLog) => ({
    device: await asked.device(),
    pending: await asked.pending(limit),
    pendingCount: await asked.pendingCount(),
    overflow: await asked.overflowCount(),
    history: await asked.read(since),
  });
  const { pending, history, ...counts } = await look(pair.model);
  const expected = {
    ...counts,
    pending: pending.map((entry) => nameEntry(pair, entry)),
    history: history.map((event) => nameEvent(pair, event)),
  };
  expect(await look(log)).toEqual(expected);
}

async function runCommand(pair: Pair, command: LogCommand, window: number): Promise<void> {
  const { model } = pair;
  switch (command.kind) {
    case "append":
      return append(pair, command.lists, window);
    case "take": {
      const batch = await windowOf(pair, window).pending(command.limit);
      pair.onTheWay = batch.map((entry) => ({ seq: entrySeq(entry), kind: entry.kind }));
      return;
    }
    case "settle":
      for (const log of [windowOf(pair, window), model]) await log.acknowledge(pair.onTheWay);
      return;
    case "reopen":
      pair.windows[command.window] = await pair.open();
      return;
    case "acknowledge":
    case "remove":
    case "keepHere":
    case "keepOverflow":
    case "forget":
    case "erase":
      for (const log of [windowOf(pair, window), model]) await changeLog(log, command);
  }
}

/** Which of them comes first is not said; the log in memory follows. */
async function append(pair: Pair, lists: readonly (readonly FilteredEvent[])[], window: number): Promise<void> {
  const calls = lists.map(async (list, index) => ({
    list,
    appended: await appendTo(windowOf(pair, window + index), list),
  }));
  const done = await Promise.all(calls);
  const firstOf = (appended: readonly ActivityEvent[]) => appended[0]?.seq ?? 0;
  for (const { list, appended } of done.toSorted((a, b) => firstOf(a.appended) - firstOf(b.appended))) {
    for (const { seq, id } of appended) pair.ids.set(seq, id);
    const expected = await appendTo(pair.model, list);
    expect(appended).toEqual(expected.map((event) => nameEvent(pair, event)));
  }
}

async function appendTo(log: EventLog, events: readonly FilteredEvent[]): Promise<readonly ActivityEvent[]> {
  const appended = await log.append(events);
  if (!appended.ok) throw new Error(appended.code);
  return appended.value;
}

const nameEvent = ({ ids }: Pair, event: ActivityEvent): ActivityEvent => ({
  ...event,
  id: ids.get(event.seq) ?? event.id,
});

function nameEntry(pair: Pair, entry: LogEntry): LogEntry {
  if (entry.kind === "event") return { ...entry, event: nameEvent(pair, entry.event) };
  const id = pair.ids.get(entry.tombstone.seq);
  return id === undefined ? entry : { ...entry, tombstone: { ...entry.tombstone, of: markEvent(id) } };
}
