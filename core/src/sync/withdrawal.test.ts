import { expect, test } from "vitest";
import { success } from "../result.ts";
import {
  buildFilteredEvent,
  buildReceipt,
  createMemoryEventLog,
  createLuck,
  createMemoryStateStore,
  createDeviceIds,
} from "../testing/index.ts";
import { answerSync } from "./answer-sync.ts";
import { freshDeviceState } from "./device-state.ts";
import { recordConsent, signIn } from "./device-steps.ts";
import { createFlushLock } from "./flush-lock.ts";
import { gateFetch } from "./gate-fetch.ts";
import type { HttpFetch } from "./http-fetch.ts";
import { createServerApi } from "./http-server-api.ts";
import { isSyncAllowed } from "./is-sync-allowed.ts";
import { createStateKeeper } from "./state-store.ts";
import { syncDevice } from "./sync-device.ts";

const surface = "browser";
const nowMs = () => 1_800_000_000_000;
const whole = { events: 10_000, bytes: Number.MAX_SAFE_INTEGER };
const recorded = recordConsent(freshDeviceState, buildReceipt());
const yes = buildReceipt({ purpose: "sync" });
const no = { ...yes, granted: false };
const asked = signIn(recorded, { serverUrl: "http://127.0.0.1:3569", email: "a@example.org" });
const agreed = recordConsent(asked, yes);

async function createDevice(start = agreed) {
  const log = createMemoryEventLog();
  const note = async (count: number) => {
    await log.append(Array.from({ length: count }, () => buildFilteredEvent()));
  };
  await note(3);
  return { log, note, state: createStateKeeper(createMemoryStateStore(start)) };
}
type Device = Awaited<ReturnType<typeof createDevice>>;
const kinds = async ({ log }: Device) => (await log.pending(whole)).map(({ kind }) => kind);

test("what waits at a no stays here for good: after a yes only its numbers leave, and what came after the yes", async () => {
  const device = await createDevice();
  await answerSync(device, no);
  expect(await kinds(device)).toEqual(["tombstone", "tombstone", "tombstone"]);
  expect(await device.log.read(0)).toHaveLength(3);
  await device.note(1);
  await answerSync(device, yes);
  await device.note(1);
  expect(await kinds(device)).toEqual(["tombstone", "tombstone", "tombstone", "tombstone", "event"]);
  expect(await device.log.read(0)).toHaveLength(5);
});

test("the first yes is to what was noted before it, too; so is one to new words", async () => {
  const old = recordConsent(asked, { ...yes, textVersion: yes.textVersion - 1 });
  for (const start of [asked, old]) {
    const device = await createDevice(start);
    await answerSync(device, yes);
    expect(await kinds(device)).toEqual(["event", "event", "event"]);
  }
});

test("a no to the second question, with telemetry off, keeps what waits here as well", async () => {
  const device = await createDevice();
  await answerSync(device, { ...no, purpose: "sync-despite-telemetry-off" });
  expect(await kinds(device)).not.toContain("event");
});

test("an answer before anything was agreed to opens no log", async () => {
  const device = await createDevice(freshDeviceState);
  await answerSync(device, no);
  expect(await kinds(device)).toContain("event");
});

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
};

type Slowly = <T>(work: () => Promise<T>) => Promise<T>;

function createApi(fetch: Parameters<typeof createServerApi>[0]["fetch"], slowly: Slowly) {
  return createServerApi({
    serverUrl: "http://127.0.0.1:3569",
    publishableKey: "public",
    nowMs,
    accessToken: () => slowly(async () => "token"),
    refreshAccessToken: async () => success("token"),
    fetch,
    timeout: () => ({ aborted: false }),
  });
}

/** Syncs while the person says no after so many turns of the event loop; every port takes its own time. */
async function withdrawDuring(seed: number) {
  const { upTo } = createLuck(seed);
  const slowly: Slowly = async (work) => {
    await turns(upTo(8));
    const done = await work();
    await turns(upTo(8));
    return done;
  };
  const { log, state: memory, note } = await createDevice();
  await note(500); // two requests of events
  const store = createMemoryStateStore(await memory.read());
  const state = createStateKeeper({
    load: () => slowly(() => store.load()),
    save: (next) => slowly(() => store.save(next)),
  });
  const paths: string[] = [];
  let isWithdrawn = false;
  const late: string[] = [];
  const fetch: HttpFetch = (url, { body = "" }) => {
    paths.push(url);
    if (isWithdrawn) late.push(url);
    return slowly(async () => answer(url, body));
  };
  const isWanted = ({ receipts }: typeof agreed) => isSyncAllowed({ receipts, surface, isTelemetryOff: false });
  const api = createApi(gateFetch(fetch, state, isWanted), slowly);
  const lock = createFlushLock();
  const syncing = syncDevice({
    surface,
    log,
    state,
    api,
    lock,
    nowMs,
    isTelemetryOff: () => false,
    random: () => 0.5,
    newDevice: createDeviceIds(),
  });
  await turns(upTo(600));
  const begun = paths.length;
  await answerSync({ log, state }, no);
  isWithdrawn = true;
  const report = await syncing;
  return { begun, late, report, outbox: (await state.read()).outbox, waiting: await log.pending(whole) };
}

function answer(url: string, body: string) {
  const seqs = [...body.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq));
  const events = { taken: seqs, known: [], refused: [] };
  const rest = { settings: freshDeviceState.settings, updatedAt: 0, suggestions: [], decisions: [], minedThrough: 0 };
  const text = JSON.stringify({ done: true, deletions: 0, removed: [], ...(url.endsWith("/events") ? events : rest) });
  const get = (name: string) => (name.toLowerCase() === "content-type" ? "application/json" : null);
  return { status: 200, redirected: false, headers: { get }, text: async () => text };
}

test("withdrawn at any moment of a flush, no request begins after it, nothing waits, and the server is not blamed", async () => {
  const runs = [];
  for (let seed = 1; seed <= 50; seed++) runs.push(await withdrawDuring(seed));
  expect(runs.flatMap(({ late }) => late)).toEqual([]);
  expect(new Set(runs.map(({ begun }) => begun)).size).toBeGreaterThan(5); // the moments are many
  for (const { report, outbox, waiting } of runs) {
    expect(["no-consent", "halted", undefined]).toContain(report.failure);
    expect(outbox).toMatchObject({ failures: 0 });
    expect(waiting.filter(({ kind }) => kind === "event")).toEqual([]);
  }
});
