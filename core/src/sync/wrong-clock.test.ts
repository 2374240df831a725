import { expect, test } from "vitest";
import {
  buildFilteredEvent,
  buildReceipt,
  createMemoryEventLog,
  createMemoryServer,
  createMemoryStateStore,
  createDeviceIds,
} from "../testing/index.ts";
import { freshDeviceState } from "./device-state.ts";
import { recordConsent, signIn } from "./device-steps.ts";
import { createFlushLock } from "./flush-lock.ts";
import { previewMessages } from "./preview-messages.ts";
import { createStateKeeper } from "./state-store.ts";
import { syncDevice } from "./sync-device.ts";
import type { SyncPorts } from "./sync-ports.ts";

const account = { serverUrl: "http://127.0.0.1:3569", email: "a@example.org" };
const start = signIn(recordConsent(freshDeviceState, buildReceipt({ purpose: "sync", surface: "vscode" })), account);

async function openDevice() {
  const server = createMemoryServer();
  const said: string[] = [];
  server.fail = (call, body) => {
    if (call === "registerDevice") said.push(body);
    if (call === "sendEvents") said.push(call);
    return undefined;
  };
  const log = createMemoryEventLog();
  await log.append([buildFilteredEvent()]);
  const ports: SyncPorts = {
    surface: "vscode",
    log,
    api: server.api,
    state: createStateKeeper(createMemoryStateStore(start)),
    lock: createFlushLock(),
    isTelemetryOff: () => false,
    nowMs: () => 1_800_000_000_000,
    random: () => 0,
    newDevice: createDeviceIds(),
  };
  const sync = async (measured: number | undefined) => {
    server.clockAhead = undefined;
    server.meanwhile = async () => void (server.clockAhead = measured);
    said.length = 0;
    await syncDevice(ports);
    return [...said];
  };
  const registration = async (fields = {}) =>
    JSON.stringify({ device: await log.device(), surface: "vscode", ...fields });
  return { ports, sync, registration };
}

test("a clock that the first answer shows to be wrong is told before the first events leave", async () => {
  const { sync, registration } = await openDevice();
  const told = await registration({ clockAhead: 10_800 });
  expect(await sync(10_812)).toEqual([await registration(), told, "sendEvents"]);
});

test("it is told again only when it moved by a minute or more, is in the preview then, and a right one is told by its absence", async () => {
  const { ports, sync, registration } = await openDevice();
  const preview = async () => (await previewMessages(ports, await ports.state.read())).map(({ body }) => body);
  await sync(undefined);
  expect(await sync(59)).toEqual([]);
  expect(await sync(301)).toEqual([]);
  expect(await preview()).toEqual([await registration({ clockAhead: 300 })]);
  expect(await sync(330)).toEqual([await registration({ clockAhead: 300 })]);
  expect(await preview()).toEqual([]);
  expect(await sync(3)).toEqual([]);
  expect(await preview()).toEqual([await registration()]);
  expect(await sync(undefined)).toEqual([await registration()]);
  expect(await preview()).toEqual([]);
});
