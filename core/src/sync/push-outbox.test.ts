import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityEvent } from "../events/index.ts";
import {
  buildFilteredEvent,
  createMemoryDisk,
  createMemoryEventLog,
  createMemoryIdentity,
  createMemoryServer,
} from "../testing/index.ts";
import { previewNextRequest } from "./compose-request.ts";
import type { EventLog } from "./event-log.ts";
import { freshOutbox, type OutboxState } from "./outbox-state.ts";
import { batchLimit } from "./protocol.ts";
import { pushOutbox, type PushPorts } from "./push-outbox.ts";
import type { ApiFailure } from "./server-api.ts";

const all = { events: 1_000_000, bytes: Number.MAX_SAFE_INTEGER };
const offline: ApiFailure = { kind: "unreachable", reason: "no-connection" };

async function createDevice(count: number) {
  const log = createMemoryEventLog(createMemoryDisk());
  await appendMany(log, count);
  const memory: { state: OutboxState } = { state: freshOutbox };
  const outbox = {
    read: async () => memory.state,
    write: async (state: OutboxState) => {
      memory.state = state;
    },
  };
  return { log, memory, outbox };
}

async function appendMany(log: EventLog, count: number): Promise<readonly ActivityEvent[]> {
  const appended = await log.append(
    Array.from({ length: count }, (_, index) => buildFilteredEvent({ at: 1000 + index })),
  );
  if (!appended.ok) throw new Error(appended.code);
  return appended.value;
}

const clock = { nowMs: () => 1_800_000_000_000, random: () => 0, identity: createMemoryIdentity() };

test("a flush sends everything in order and stops when nothing is left", async () => {
  const { log, outbox } = await createDevice(1201);
  const server = createMemoryServer();
  const report = await pushOutbox({ log, outbox, api: server.api, ...clock });
  expect(report).toEqual({ sent: 1201, quarantined: 0, next: { kind: "empty" } });
  expect([...server.entries.values()].map((entry) => entry.seq)).toEqual(Array.from({ length: 1201 }, (_, i) => i + 1));
  expect(await log.pendingCount()).toBe(0);
});

test("the largest events there are make smaller batches, never a body above the limit", async () => {
  const { log, outbox } = await createDevice(0);
  const token = "f".repeat(32);
  const tokens = { file: token, stem: token, family: token, folder: token, path: token, length: token, stat: token };
  const large = buildFilteredEvent({ ...tokens, from: [token, token, token, token], place: token, target: token });
  await log.append(Array.from({ length: 1000 }, () => large));
  const server = createMemoryServer();
  await pushOutbox({ log, outbox, api: server.api, ...clock });
  expect(server.entries.size).toBe(1000);
  expect(server.bodies.length).toBeGreaterThan(2);
  expect(Math.max(...server.bodies.map((body) => body.length))).toBeLessThanOrEqual(batchLimit.bytes);
});

test("the preview is the next request byte by byte, also with a tombstone and between the halves of a refused batch", async () => {
  const { log, outbox, memory } = await createDevice(30);
  await log.remove([3], "veto");
  const server = createMemoryServer();
  const shown: (string | undefined)[] = [];
  const sent: string[] = [];
  const api = {
    sendEvents: async (body: string) => {
      shown.push(await previewNextRequest(log, memory.state));
      sent.push(body);
      if (body.includes('"seq":17,')) return { kind: "status", status: 422 } as const;
      return server.api.sendEvents(body);
    },
  };
  await pushOutbox({ log, outbox, api, ...clock });
  expect(sent.length).toBeGreaterThan(5);
  expect(shown).toEqual(sent);
  expect(await previewNextRequest(log)).toBeUndefined();
});

test("nothing is forgotten before the server has answered", async () => {
  const { log, outbox } = await createDevice(3);
  const pendingAtSend: number[] = [];
  const api = {
    sendEvents: async () => {
      pendingAtSend.push(await log.pendingCount());
      return offline;
    },
  };
  const { next } = await pushOutbox({ log, outbox, api, ...clock, random: () => 0.5 });
  expect(next).toEqual({ kind: "wait", untilMs: clock.nowMs() + 500 });
  expect(pendingAtSend).toEqual([3]);
  expect(await log.pendingCount()).toBe(3);
});

test("a waiting outbox sends nothing", async () => {
  const { log, outbox, memory } = await createDevice(1);
  const server = createMemoryServer();
  memory.state = { ...freshOutbox, wait: { fromMs: clock.nowMs(), lengthMs: 5000, askedMs: 0 } };
  expect((await pushOutbox({ log, outbox, api: server.api, ...clock })).next.kind).toBe("wait");
  expect(server.calls).toEqual([]);
});

test("no request begins once it may not go on", async () => {
  const { log, outbox } = await createDevice(1201);
  const server = createMemoryServer();
  const mayGoOn = async () => server.calls.length < 2;
  const report = await pushOutbox({ log, outbox, api: server.api, ...clock, mayGoOn });
  expect(report.next).toEqual({ kind: "halted" });
  expect(server.calls).toHaveLength(2);
});

test("one bad event of five hundred is quarantined within 19 requests, wherever it is, and 499 arrive", async () => {
  for (const bad of [1, 2, 250, 251, 313, 499, 500]) {
    const { log, outbox } = await createDevice(500);
    const server = createMemoryServer();
    let requestsUntilQuarantine = 0;
    const watched: EventLog = {
      ...log,
      remove: async (seqs, reason) => {
        requestsUntilQuarantine = server.calls.length;
        await log.remove(seqs, reason);
      },
    };
    server.fail = (_call, body) => (body.includes(`"seq":${bad},"v"`) ? { kind: "status", status: 400 } : undefined);
    const report = await pushOutbox({ log: watched, outbox, api: server.api, ...clock });
    expect(report).toMatchObject({ quarantined: 1, next: { kind: "empty" } });
    expect(requestsUntilQuarantine).toBeLessThanOrEqual(19);
    const arrived = [...server.entries.values()];
    expect(arrived.filter((entry) => "id" in entry)).toHaveLength(499);
    expect(arrived.find((entry) => !("id" in entry))).toMatchObject({ seq: bad, removed: "quarantine" });
  }
});

test("an event vetoed while its request was on the way is taken back with the next one", async () => {
  const { log, outbox } = await createDevice(2);
  const server = createMemoryServer();
  const api = {
    sendEvents: async (body: string) => {
      if (server.calls.length === 0) await log.remove([2], "veto");
      return server.api.sendEvents(body);
    },
  };
  await pushOutbox({ log, outbox, api, ...clock });
  expect([...server.entries.values()].map((entry) => "removed" in entry)).toEqual([false, true]);
});

type Fault = "none" | "offline" | "busy" | "lose-answer" | "crash-before-log" | "crash-before-state";
const faults: Fault[] = ["none", "offline", "busy", "lose-answer", "crash-before-log", "crash-before-state"];

test("through any faults and crashes each event arrives exactly once or is a counted tombstone", async () => {
  const schedule = fc.record({
    rounds: fc.array(
      fc.record({ append: fc.nat(40), veto: fc.option(fc.nat(60)), faults: fc.array(fc.constantFrom(...faults)) }),
      { maxLength: 12 },
    ),
    poison: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(schedule, async ({ rounds, poison }) => {
      const device = await createDevice(0);
      const server = createMemoryServer();
      let hour = 0;
      const vetoed = new Set<number>();
      for (const round of rounds) {
        await appendMany(device.log, round.append);
        if (round.veto !== null) vetoed.add(round.veto);
        if (round.veto !== null) await device.log.remove([round.veto], "veto");
        hour += 1;
        await flushThrough({ ...device, server, faults: [...round.faults], poison, nowMs: hour * 7_200_000 });
      }
      await flushThrough({ ...device, server, faults: [], poison, nowMs: (hour + 1) * 7_200_000 });

      expect(await device.log.pendingCount()).toBe(0);
      const history = await device.log.read(0);
      const total = rounds.reduce((sum, round) => sum + round.append, 0);
      const entries = [...server.entries.values()].toSorted((left, right) => left.seq - right.seq);
      expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: total }, (_, index) => index + 1));
      expect(entries.filter((entry) => "id" in entry)).toEqual(history);
      for (const entry of entries) {
        if (!("id" in entry)) expect(vetoed.has(entry.seq) || poison.includes(entry.seq)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

type Flush = Awaited<ReturnType<typeof createDevice>> & {
  server: ReturnType<typeof createMemoryServer>;
  faults: Fault[];
  poison: readonly number[];
  nowMs: number;
};

/** One flush in which each request meets the next fault of the list; a crash ends it. */
async function flushThrough({ log, outbox, server, faults, poison, nowMs }: Flush): Promise<void> {
  let fault: Fault = "none";
  const crash = (when: Fault) => {
    if (fault === when) throw new Error("killed");
  };
  server.fail = (_call, body) => {
    fault = faults.shift() ?? "none";
    if (fault === "offline") return offline;
    if (fault === "busy") return { kind: "status", status: 503, retryAfterSeconds: 2 };
    const isPoisoned = poison.some((seq) => body.includes(`"seq":${seq},"v"`));
    return isPoisoned ? { kind: "status", status: 422 } : undefined;
  };
  server.loseAnswer = () => (fault === "lose-answer" ? offline : undefined);
  const mortalLog: EventLog = {
    ...log,
    acknowledge: async (sent) => {
      crash("crash-before-log");
      await log.acknowledge(sent);
    },
  };
  const write: PushPorts["outbox"]["write"] = async (state) => {
    crash("crash-before-state");
    await outbox.write(state);
  };
  try {
    await pushOutbox({
      log: mortalLog,
      outbox: { ...outbox, write },
      api: server.api,
      ...clock,
      nowMs: () => nowMs,
    });
  } catch (error) {
    expect(error).toMatchObject({ message: "killed" });
  }
}

test("of more than may wait only the numbers of the oldest are sent", async () => {
  const { log, outbox } = await createDevice(6);
  const server = createMemoryServer();
  const report = await pushOutbox({ log, outbox, api: server.api, ...clock, limit: { ...all, events: 4 } });
  expect(report).toMatchObject({ sent: 6, next: { kind: "empty" } });
  const sent = [...server.entries.values()];
  const places = sent.flatMap((entry) => ("removed" in entry ? [[entry.seq, entry.removed]] : []));
  expect(places).toEqual([1, 2].map((seq) => [seq, "overflow"]));
  expect(sent.flatMap((entry) => ("removed" in entry ? [] : [entry.seq]))).toEqual([3, 4, 5, 6]);
  expect(await log.overflowCount()).toBe(2);
});

test("nothing is sent while the disk refuses to write down what is given up", async () => {
  const { log, outbox } = await createDevice(6);
  const server = createMemoryServer();
  const full: EventLog = { ...log, keepOverflow: () => Promise.reject(new Error("disk")) };
  const report = await pushOutbox({ log: full, outbox, api: server.api, ...clock });
  expect(report.next).toEqual({ kind: "store-refused" });
  expect(server.bodies).toEqual([]);
});

test("the whole outbox is read back as it was sent", async () => {
  const { log, outbox } = await createDevice(5);
  const server = createMemoryServer();
  const pending = await log.pending(all);
  await pushOutbox({ log, outbox, api: server.api, ...clock });
  expect([...server.entries.values()]).toEqual(pending.map((entry) => (entry.kind === "event" ? entry.event : entry)));
});
