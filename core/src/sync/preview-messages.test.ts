import { expect, test } from "vitest";
import { createKeyRing } from "../keys/index.ts";
import { defaultRules, defaultSettings } from "../settings/index.ts";
import {
  buildReceipt,
  createMemoryEventLog,
  createMemoryKeyStore,
  createMemoryServer,
  createMemoryStateStore,
  createSeededBytes,
  createDeviceIds,
} from "../testing/index.ts";
import { freshDeviceState } from "./device-state.ts";
import { changeSettings, recordConsent, recordDecision, signIn } from "./device-steps.ts";
import { createFlushLock } from "./flush-lock.ts";
import { createKeyedRulesSeal } from "./keyed-rules-seal.ts";
import { previewMessages } from "./preview-messages.ts";
import { createStateKeeper } from "./state-store.ts";
import { syncDevice } from "./sync-device.ts";
import type { SyncPorts } from "./sync-ports.ts";

const receipt = buildReceipt({ purpose: "sync" });
const never = { suggestion: "r1", activities: [], kind: "never" as const, at: 50 };
const account = { serverUrl: "http://127.0.0.1:3569", email: "a@example.org" };

test("whatever a sync says besides events was in the preview, byte for byte and in order; then nothing is left", async () => {
  const consented = recordDecision(recordConsent(signIn(freshDeviceState, account), receipt), never);
  const change = {
    settings: { ...defaultSettings, retentionDays: 30 },
    rules: { ...defaultRules, deniedSites: ["bank.example"] },
  };
  const state = createStateKeeper(createMemoryStateStore(changeSettings(consented, change, 100)));
  const randomBytes = createSeededBytes();
  const keyRing = createKeyRing(createMemoryKeyStore(), (task) => task(), randomBytes);
  const server = createMemoryServer();
  const said: string[] = [];
  server.fail = (call, body) => {
    if (!call.startsWith("read")) said.push(body);
    return undefined;
  };
  const ports: SyncPorts = {
    surface: "browser",
    log: createMemoryEventLog(),
    api: server.api,
    state,
    lock: createFlushLock(),
    rulesSeal: createKeyedRulesSeal(keyRing),
    keys: { keyRing, randomBytes },
    isTelemetryOff: () => false,
    nowMs: () => 1_800_000_000_000,
    random: () => 0,
    newDevice: createDeviceIds(),
  };
  const shown = await previewMessages(ports, await state.read());
  expect(shown.map(({ method, about }) => `${method} ${about}`)).toEqual([
    "POST device",
    "POST consents",
    "PUT device-list",
    "POST decisions",
    "PUT settings",
  ]);
  expect(shown.at(-1)?.body).toContain("sealedRules");
  await syncDevice(ports);
  expect(said).toEqual(shown.map(({ body }) => body));
  expect(await previewMessages(ports, await state.read())).toEqual([]);
});
