import { expect, test } from "vitest";
import {
  buildReceipt,
  createMemoryEventLog,
  createMemoryServer,
  createMemoryStateStore,
  createDeviceIds,
} from "../testing/index.ts";
import { freshDeviceState } from "./device-state.ts";
import { recordConsent, signIn } from "./device-steps.ts";
import { createFlushLock } from "./flush-lock.ts";
import { freshOutbox } from "./outbox-state.ts";
import { createStateKeeper } from "./state-store.ts";
import { syncDevice } from "./sync-device.ts";

const account = { serverUrl: "http://127.0.0.1:3569", email: "a@example.org" };
const agreed = recordConsent(freshDeviceState, buildReceipt({ purpose: "sync", surface: "vscode" }));

test("a device without events is not taken for offline once the server has answered all else", async () => {
  const server = createMemoryServer();
  const state = createStateKeeper(createMemoryStateStore(signIn(agreed, account)));
  const sync = () =>
    syncDevice({
      surface: "vscode",
      log: createMemoryEventLog(),
      api: server.api,
      state,
      lock: createFlushLock(),
      isTelemetryOff: () => false,
      nowMs: () => 1_800_000_000_000,
      random: () => 0,
      newDevice: createDeviceIds(),
      isAsked: true,
    });
  server.fail = () => ({ kind: "unreachable", reason: "no-connection" });
  await sync();
  expect((await state.read()).outbox.failures).toBe(1);
  server.fail = () => undefined;
  await sync();
  expect((await state.read()).outbox).toEqual(freshOutbox);
});
