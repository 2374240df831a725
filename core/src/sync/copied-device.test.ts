import { copyToWords } from "../view/copy-words.ts";
import { expect, test } from "vitest";
import type { DeviceId } from "../events/index.ts";
import { bytesToBase64url, createKeyRing } from "../keys/index.ts";
import {
  buildFilteredEvent,
  buildReceipt,
  copyMemoryDisk,
  createDeviceIds,
  createMemoryDisk,
  createMemoryEventLog,
  createMemoryIdentity,
  createMemoryKeyStore,
  createMemoryServer,
  createMemoryStateStore,
  createSeededBytes,
  type MemoryDisk,
  type MemoryServer,
} from "../testing/index.ts";
import { freshDeviceState } from "./device-state.ts";
import { recordConsent, signIn } from "./device-steps.ts";
import type { EventLog } from "./event-log.ts";
import { createFlushLock } from "./flush-lock.ts";
import { createNamedLog } from "./named-log.ts";
import { freshOutbox, type OutboxState } from "./outbox-state.ts";
import { pushOutbox } from "./push-outbox.ts";
import type { ServerApi } from "./server-api.ts";
import { createStateKeeper } from "./state-store.ts";
import { syncDevice } from "./sync-device.ts";
import type { SyncPorts } from "./sync-ports.ts";

const newDevice = createDeviceIds();

/** A device that goes on with what lies on this disk. */
function openDevice(server: MemoryServer, disk: MemoryDisk = createMemoryDisk()) {
  const identity = createMemoryIdentity(newDevice);
  const log = createNamedLog(createMemoryEventLog(disk), identity.read);
  let state: OutboxState = freshOutbox;
  const outbox = { read: async () => state, write: async (next: OutboxState) => void (state = next) };
  const ports = { log, identity, outbox, api: server.api, nowMs: () => 1_800_000_000_000, random: () => 0.5 };
  return {
    log,
    identity,
    note: (...times: readonly number[]) => log.append(times.map((at) => buildFilteredEvent({ at }))),
    push: async () => (await pushOutbox(ports)).next.kind,
    copy: (number: number) => openDevice(server, copyMemoryDisk(disk, number)),
  };
}

const account = { serverUrl: "http://127.0.0.1:3569", email: "a@example.org" };
const agreed = recordConsent(freshDeviceState, buildReceipt({ purpose: "sync", surface: "vscode" }));

async function appendTo(log: EventLog, ...times: readonly number[]) {
  const appended = await log.append(times.map((at) => buildFilteredEvent({ at })));
  if (!appended.ok) throw new Error(appended.code);
  return appended.value;
}

const held = ({ entries }: MemoryServer, device: DeviceId) =>
  [...entries.values()].filter((entry) => entry.device === device);
const timesOf = (server: MemoryServer, device: DeviceId) =>
  held(server, device).map((entry) => ("at" in entry ? entry.at : entry.removed));

test("of two copies the slower one goes on under an id of its own, and what both noted arrives", async () => {
  const server = createMemoryServer();
  const first = openDevice(server);
  await first.note(1, 2);
  await first.push();
  const copy = first.copy(1);
  await first.note(3, 4);
  await copy.note(30, 40, 50);
  const device = await first.log.device();
  expect(await first.push()).toBe("empty");
  expect(await copy.push()).toBe("split");
  expect(await copy.push()).toBe("empty");
  expect(timesOf(server, device)).toEqual([1, 2, 3, 4, 50]);
  expect(timesOf(server, await copy.log.device())).toEqual([30, 40]);
  expect(await copy.log.device()).not.toBe(device);
  expect(copyToWords(await first.identity.read())).toBeUndefined();
  expect(copyToWords(await copy.identity.read())).toMatch(/^It began as a copy of another device/);
  await copy.note(60);
  await copy.push();
  expect(timesOf(server, await copy.log.device())).toEqual([30, 40, 60]);
});

test("what was on its way when the profile was copied arrives once", async () => {
  const server = createMemoryServer();
  const first = openDevice(server);
  await first.note(1, 2);
  const copy = first.copy(1);
  expect([await first.push(), await copy.push()]).toEqual(["empty", "empty"]);
  expect(timesOf(server, await first.log.device())).toEqual([1, 2]);
  expect(await copy.log.device()).toBe(await first.log.device());
});

test("a copy takes back what it sent, and never what another one did", async () => {
  const server = createMemoryServer();
  const first = openDevice(server);
  await first.note(1);
  await first.push();
  const copy = first.copy(1);
  await first.note(2);
  await copy.note(20, 30);
  await first.push();
  await copy.log.remove([1, 2], "veto");
  expect([await copy.push(), await copy.push()]).toEqual(["split", "empty"]);
  expect(timesOf(server, await first.log.device())).toEqual(["veto", 2, 30]);
  await copy.log.remove([3], "veto");
  await copy.push();
  expect(timesOf(server, await first.log.device())).toEqual(["veto", 2, "veto"]);
});

test("an event whose number another copy gave up arrives under an own id", async () => {
  const server = createMemoryServer();
  const first = openDevice(server);
  const copy = first.copy(1);
  await copy.note(10);
  await copy.log.remove([1], "veto");
  await copy.push();
  await first.note(1);
  expect([await first.push(), await first.push()]).toEqual(["split", "empty"]);
  expect(timesOf(server, await first.log.device())).toEqual([1]);
});

test("when the device that it is a copy of was removed, the rest is said under the own id", async () => {
  const server = createMemoryServer();
  const copy = openDevice(server);
  const former = await copy.log.device();
  const own = newDevice();
  await copy.identity.write({ device: own, formerIds: [{ device: former, seqs: [[1, 2]] }] });
  await copy.note(1, 2, 3);
  server.fail = (_call, body) =>
    body.startsWith(`{"device":"${former}"`) ? { kind: "status", status: 403, code: "device-revoked" } : undefined;
  expect(await copy.push()).toBe("empty");
  expect(timesOf(server, own)).toEqual([1, 2, 3]);
});

test("in one sync a copy takes a new id and a new key pair, tells the server of both, and sends the rest", async () => {
  const server = createMemoryServer();
  const log = createMemoryEventLog();
  const state = createStateKeeper(createMemoryStateStore(signIn(agreed, account)));
  const randomBytes = createSeededBytes();
  const keyRing = createKeyRing(createMemoryKeyStore(), (task) => task(), randomBytes);
  const ports: SyncPorts = {
    surface: "vscode",
    log: createNamedLog(log, async () => (await state.read()).identity),
    api: server.api,
    state,
    lock: createFlushLock(),
    keys: { keyRing, randomBytes },
    isTelemetryOff: () => false,
    newDevice,
    nowMs: () => 1_800_000_000_000,
    random: () => 0.5,
  };
  const registered: string[] = [];
  server.fail = (call, body) => {
    if (call === "registerDevice") registered.push(body);
    return undefined;
  };
  const publicKey = async () => {
    const keys = await keyRing.read();
    return keys.ok ? bytesToBase64url(keys.value.device.publicKey) : "";
  };
  const before = await publicKey();
  const other = createMemoryEventLog(copyMemoryDisk(createMemoryDisk(), 1));
  const [first] = await appendTo(other, 1);
  if (first !== undefined) server.entries.set(`${first.device} ${first.seq}`, first);
  await appendTo(log, 2, 3);
  expect(await syncDevice(ports)).toEqual({ sent: 2, quarantined: 0, waiting: 0 });
  const [own, after] = [await ports.log.device(), await publicKey()];
  expect(after).not.toBe(before);
  expect(registered.map((body): unknown => JSON.parse(body))).toEqual([
    { device: await log.device(), surface: "vscode", publicKey: before },
    { device: own, surface: "vscode", publicKey: after },
  ]);
  expect([timesOf(server, await log.device()), timesOf(server, own)]).toEqual([[1, 3], [2]]);

  const { identity } = await state.read();
  const moved = {
    ...identity,
    formerIds: identity.formerIds.map((former) => ({ ...former, seqs: [[1, 2]] as const })),
  };
  await state.update((device) => ({ ...device, identity: moved }));
  await log.remove([1], "veto");
  await appendTo(log, 4);
  expect(await syncDevice(ports)).toMatchObject({ waiting: 0 });
  expect(await publicKey()).toBe(after);
  expect(registered).toHaveLength(2);
});

test("a server that finds a conflict in everything is left alone for a while, and nothing is lost", async () => {
  const server = createMemoryServer();
  const lying: ServerApi["sendEvents"] = async () => ({
    kind: "answered",
    answer: { taken: [], known: [], refused: [1, 2].map((seq) => ({ seq, code: "seq-conflict" })) },
  });
  const { note, push, log } = openDevice({ ...server, api: { ...server.api, sendEvents: lying } });
  await note(1, 2);
  const flushes: string[] = [];
  while (flushes.length < 30) flushes.push(await push());
  expect(flushes.at(-1)).toBe("wait");
  expect(await log.pendingCount()).toBe(2);
});
