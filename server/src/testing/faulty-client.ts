import { randomUUID } from "node:crypto";
import {
  createServerApi,
  type EventLog,
  freshOutbox,
  type HttpResponse,
  type OutboxState,
  pushOutbox,
  stepOutbox,
} from "@floyo/core/sync";
import { buildFilteredEvent, createMemoryDisk, createMemoryEventLog, createMemoryIdentity } from "@floyo/core/testing";
import { expect } from "vitest";
import type { FaultProxy } from "./fault-proxy.ts";
import type { TestApp, TestPerson } from "./test-app.ts";

/** A device as the editor's extension is one, behind a network that fails. */
export type FaultyClient = {
  readonly seen: Seen;
  /** From now on it waits for no answer of the request that is on its way. */
  readonly losePatience: () => void;
  /**
   * Sends until nothing waits. Each wait is over as soon as it is begun, but not before; a person who was signed out
   * signs in again. Fails when an event leaves the outbox that the server does not have.
   */
  readonly drain: () => Promise<void>;
  /** Fails unless the server has each event once and the outbox is empty. */
  readonly expectArrival: () => Promise<void>;
};

/** How long it was made to wait, in ms of its own clock, and how many bytes of answers it read. */
type Seen = { readonly waitsMs: number[]; readBytes: number };

/** It sends so many events in each of so many requests. */
export const batches = 10;
const batchSize = 3;

type Row = { readonly seq: number; readonly id: string };

let hour = 0;

export async function openFaultyClient(
  server: TestApp,
  { token }: TestPerson,
  proxy: FaultProxy,
): Promise<FaultyClient> {
  const seen: Seen = { waitsMs: [], readBytes: 0 };
  const clock = { nowMs: 1_800_000_000_000 };
  const nowMs = () => clock.nowMs;
  let patience = new AbortController();
  const api = createServerApi({
    serverUrl: proxy.url,
    publishableKey: server.database.secrets.publishableKey,
    accessToken: () => Promise.resolve(token),
    refreshAccessToken: () => Promise.resolve({ ok: true, value: token }),
    fetch: async (url, request) => countBytes(await fetch(url, request), seen),
    timeout: () => (patience = new AbortController()).signal,
    nowMs,
  });
  const { log, device, expectArrival } = await openWatchedLog(server);
  await api.registerDevice({ device, surface: "vscode" });
  let state: OutboxState = freshOutbox;
  const outbox = { read: async () => state, write: async (next: OutboxState) => void (state = next) };
  const ports = { api, log, outbox, identity: createMemoryIdentity(), nowMs, random: () => 0 };
  const endWait = async (untilMs: number) => {
    seen.waitsMs.push(untilMs - clock.nowMs);
    clock.nowMs = untilMs - 1;
    const count = proxy.count();
    expect((await pushOutbox(ports)).next).toEqual({ kind: "wait", untilMs });
    expect(proxy.count()).toBe(count);
    clock.nowMs = untilMs;
  };
  const drain = async () => {
    for (let flush = 0; flush < 10; flush += 1) {
      const { next } = await pushOutbox(ports);
      if (next.kind === "empty") return;
      if (next.kind === "wait") await endWait(next.untilMs);
      else ({ state } = stepOutbox(state, { kind: "resume" }, { nowMs: clock.nowMs, random: ports.random }));
    }
    throw new Error("after ten flushes something still waits");
  };
  return { seen, losePatience: () => patience.abort(), drain, expectArrival };
}

/** A log with what is to be sent, whose every acknowledgement is compared with what the server has. */
async function openWatchedLog({ database: { owner } }: TestApp) {
  const { device, ...disk } = createMemoryDisk(randomUUID());
  const log = createMemoryEventLog({ device, ...disk });
  const at = 1_790_000_000 + 3600 * hour++; // the ids of one memory log differ from those of another by their time
  await log.append(Array.from({ length: batches * batchSize }, () => buildFilteredEvent({ at })));
  const readRows = async () => {
    const rows = owner<Row[]>`select seq::int, id from floyo.events where device = ${device} order by seq`;
    return [...(await rows)];
  };
  const watched: EventLog = {
    ...log,
    pending: (limit) => log.pending({ ...limit, events: batchSize }),
    acknowledge: async (sent) => {
      const held = (await readRows()).map(({ seq }) => seq);
      expect(held).toEqual(expect.arrayContaining(sent.map(({ seq }) => seq)));
      await log.acknowledge(sent);
    },
  };
  const expectArrival = async () => {
    const events = (await log.read(0)).map(({ seq, id }) => ({ seq, id }));
    expect(events).toHaveLength(batches * batchSize);
    expect(await readRows()).toEqual(events);
    expect(await log.pendingCount()).toBe(0);
  };
  return { device, log: watched, expectArrival };
}

/** Node's answer, with an eye on how much of it is read. */
function countBytes(response: Response, seen: Seen): HttpResponse {
  const { status, redirected, headers } = response;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform: (bytes, rest) => {
      seen.readBytes += bytes.length;
      rest.enqueue(bytes);
    },
  });
  return { status, redirected, headers, body: response.body?.pipeThrough(count) ?? null, text: () => response.text() };
}
