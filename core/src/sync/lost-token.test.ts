import { expect, test } from "vitest";
import { failure, success } from "../result.ts";
import {
  buildFilteredEvent,
  buildReceipt,
  createMemoryEventLog,
  createMemoryServer,
  createMemoryStateStore,
  type MemoryServer,
  createDeviceIds,
} from "../testing/index.ts";
import { freshDeviceState } from "./device-state.ts";
import { recordConsent, signIn } from "./device-steps.ts";
import type { EventLog } from "./event-log.ts";
import { createFlushLock } from "./flush-lock.ts";
import type { HttpFetch } from "./http-fetch.ts";
import { createServerApi } from "./http-server-api.ts";
import type { ServerAccess } from "./server-access.ts";
import { createStateKeeper } from "./state-store.ts";
import { syncDevice } from "./sync-device.ts";
import type { SyncPorts } from "./sync-ports.ts";

// What becomes of a drain when the token is lost in the middle of it.

const batchSize = 2;
const batches = 5;
const places = Array.from({ length: batches }, (_, place) => place);
const ada = { serverUrl: "http://127.0.0.1:3569", email: "ada@example.org" };
const bob = { ...ada, email: "bob@example.org" };

type Refresh = ServerAccess["refreshAccessToken"];

/** A device of Ada's that sends its ten events in five requests; the server knows one token, and forgets it at a place. */
async function createDevice(place: number, refresh: Refresh) {
  const server = createMemoryServer();
  const token = { held: "old" as string | undefined, good: "old" };
  const log = createMemoryEventLog();
  await log.append(Array.from({ length: batches * batchSize }, () => buildFilteredEvent()));
  const state = recordConsent(signIn(freshDeviceState, ada), buildReceipt({ purpose: "sync", surface: "vscode" }));
  const keeper = createStateKeeper(createMemoryStateStore({ ...state }));
  let asked = 0;
  const fetch: HttpFetch = async (_url, { headers, body = "" }) => {
    if (asked++ === place) token.good = "new";
    const isGood = headers["authorization"] === `Bearer ${token.good}`;
    return isGood
      ? respond(200, await answerEvents(server, body))
      : respond(401, { code: "token-invalid", message: "" });
  };
  const { sendEvents } = createServerApi({
    serverUrl: ada.serverUrl,
    publishableKey: "public",
    accessToken: async () => token.held,
    refreshAccessToken: async () => {
      const refreshed = await refresh();
      if (refreshed.ok) token.held = refreshed.value;
      return refreshed;
    },
    fetch,
    timeout: () => ({ aborted: false }),
    nowMs: () => 0,
  });
  const ports: SyncPorts = {
    surface: "vscode",
    log: { ...log, pending: (limit) => log.pending({ ...limit, events: batchSize }) },
    api: { ...server.api, sendEvents },
    state: keeper,
    lock: createFlushLock(),
    isTelemetryOff: () => false,
    nowMs: () => 1_800_000_000_000,
    random: () => 0,
    newDevice: createDeviceIds(),
  };
  return { server, token, log, keeper, ports, countAsked: () => asked };
}

const respond = (status: number, body: unknown) => ({
  status,
  redirected: false,
  headers: { get: () => null },
  text: async () => JSON.stringify(body),
});

async function answerEvents({ api }: MemoryServer, body: string) {
  const outcome = await api.sendEvents(body);
  return outcome.kind === "answered" ? outcome.answer : undefined;
}

async function expectArrival({ server, log }: { readonly server: MemoryServer; readonly log: EventLog }) {
  expect([...server.entries.values()]).toEqual(await log.read(0));
  expect(server.bodies).toHaveLength(batches);
  expect(await log.pendingCount()).toBe(0);
}

test.for(places)(
  "fault 10: it is renewed at request %i, and the drain goes on as if nothing had been",
  async (place) => {
    const device = await createDevice(place, async () => success("new"));
    expect(await syncDevice(device.ports)).toEqual({ sent: 10, quarantined: 0, waiting: 0 });
    expect(device.countAsked()).toBe(batches + 1);
    await expectArrival(device);
  },
);

test.for(places)(
  "fault 10: its renewal is refused at request %i: all that is left waits for the person",
  async (place) => {
    const device = await createDevice(place, async () => failure("signed-out"));
    const left = { sent: place * batchSize, waiting: (batches - place) * batchSize };
    expect(await syncDevice(device.ports)).toMatchObject({ ...left, failure: "signed-out" });
    const asked = device.countAsked();
    expect(await syncDevice(device.ports)).toMatchObject({ sent: 0, failure: "signed-out" });
    expect(device.countAsked()).toBe(asked);
    device.token.held = "new";
    await device.keeper.update((state) => signIn(state, ada));
    expect(await syncDevice(device.ports)).toMatchObject({ sent: left.waiting, waiting: 0 });
    await expectArrival(device);
  },
);

test.for(places)(
  "fault 10: there is no network to renew it by at request %i: it waits, and no person is needed",
  async (place) => {
    let isOffline = true;
    const device = await createDevice(place, async () => (isOffline ? failure("no-connection") : success("new")));
    device.token.held = place === 0 ? undefined : "old"; // what the sessions say of a token whose time is over
    const ports = { ...device.ports, random: () => 0.5 };
    expect(await syncDevice(ports)).toMatchObject({ sent: place * batchSize, failure: "no-connection" });
    isOffline = false;
    const later = { ...ports, nowMs: () => ports.nowMs() + 3_600_000 };
    expect(await syncDevice(later)).toMatchObject({ sent: (batches - place) * batchSize, waiting: 0 });
    await expectArrival(device);
  },
);

test.for(places)(
  "fault 10: another person signs in during request %i: it is the last, and nothing that it brings is theirs",
  async (place) => {
    for (const isTaken of [true, false]) {
      const device = await createDevice(isTaken ? -1 : place, async () => failure("signed-out"));
      const { sendEvents } = device.ports.api;
      const api: SyncPorts["api"] = {
        ...device.ports.api,
        sendEvents: async (body) => {
          const outcome = await sendEvents(body);
          if (device.countAsked() === place + 1) await device.keeper.update((state) => signIn(state, bob));
          return outcome;
        },
      };
      const sent = (isTaken ? place + 1 : place) * batchSize;
      expect(await syncDevice({ ...device.ports, api })).toMatchObject({ sent, waiting: 10 - sent });
      expect(device.countAsked()).toBe(place + 1);
      const { account, outbox } = await device.keeper.read();
      expect([account, outbox.stopped]).toEqual([{ ...bob, isRegistered: false, clockAhead: 0 }, undefined]);
      device.token.held = device.token.good;
      expect(await syncDevice(device.ports)).toEqual({ sent: 10 - sent, quarantined: 0, waiting: 0 });
      await expectArrival(device);
    }
  },
);
