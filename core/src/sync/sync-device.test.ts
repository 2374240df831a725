import { expect, test } from "vitest";
import * as v from "valibot";
import { type ConsentReceipt, defaultRules, defaultSettings, pauseWithoutEnd, rulesSchema } from "../settings/index.ts";
import {
  buildFilteredEvent,
  buildReceipt,
  buildSuggestion,
  createMemoryEventLog,
  createMemoryServer,
  createMemoryStateStore,
  createDeviceIds,
} from "../testing/index.ts";
import { freshDeviceState, type DeviceState } from "./device-state.ts";
import { changeSettings, recordConsent, recordDecision, signIn, signOut } from "./device-steps.ts";
import { createFlushLock } from "./flush-lock.ts";
import type { RulesSeal } from "./rules-seal.ts";
import { createStateKeeper } from "./state-store.ts";
import { syncDevice } from "./sync-device.ts";
import type { SyncPorts } from "./sync-ports.ts";

const nowMs = 1_800_000_000_000;

const receipt = (fields: Partial<ConsentReceipt> = {}): ConsentReceipt =>
  buildReceipt({ purpose: "sync", surface: "vscode", at: 100, ...fields });
const never = { suggestion: "r1", activities: [], kind: "never" as const, at: 50 };
const account = { serverUrl: "http://127.0.0.1:3569", email: "a@example.org" };
const signedIn = signIn(recordConsent(freshDeviceState, receipt()), account);

async function createDevice(state: DeviceState = signedIn, server = createMemoryServer()) {
  const log = createMemoryEventLog();
  await log.append([buildFilteredEvent(), buildFilteredEvent()]);
  const store = createMemoryStateStore(state);
  const keeper = createStateKeeper(store);
  const ports: SyncPorts = {
    surface: "vscode",
    log,
    api: server.api,
    state: keeper,
    lock: createFlushLock(),
    isTelemetryOff: () => false,
    nowMs: () => nowMs,
    random: () => 0.5,
    newDevice: createDeviceIds(),
  };
  return { server, log, ports, keeper, store };
}

test("a first sync registers the device, sends everything and takes over what the server knows", async () => {
  const { server, ports, keeper, log } = await createDevice(
    changeSettings(recordDecision(signedIn, never), { settings: { ...defaultSettings, retentionDays: 30 } }, 100),
  );
  server.suggestions = [buildSuggestion({ id: "r2" })];
  expect(await syncDevice(ports)).toEqual({ sent: 2, quarantined: 0, waiting: 0 });
  expect(server.calls).toEqual([
    "registerDevice",
    "sendConsents",
    "sendEvents",
    "readDeletions",
    "sendDecisions",
    "readSettings",
    "writeSettings",
    "readDecisions",
    "readSuggestions",
  ]);
  expect(server.entries.size).toBe(2);
  expect([server.receipts, server.decisions]).toEqual([[receipt()], [never]]);
  expect(server.settings).toMatchObject({ settings: { retentionDays: 30 }, updatedAt: 100 });
  const state = await keeper.read();
  expect(state).toMatchObject({ receiptsSent: 1, isSettingsUnsent: false, account: { isRegistered: true } });
  expect(state.decisions).toEqual([{ decision: never, isSent: true }]);
  expect(state.suggestions).toEqual(server.suggestions);
  expect(await log.read(0)).toHaveLength(2);
});

test("a long history of consent is sent in parts, and each part once", async () => {
  const receipts = Array.from({ length: 130 }, (_, index) => receipt({ at: index }));
  const { server, ports } = await createDevice({ ...signedIn, receipts });
  await syncDevice(ports);
  expect(server.receipts).toHaveLength(100);
  await syncDevice(ports);
  expect(server.receipts).toEqual(receipts);
});

test("a second sync says nothing twice", async () => {
  const { server, ports } = await createDevice();
  await syncDevice(ports);
  server.calls.length = 0;
  await syncDevice(ports);
  expect(server.calls).toEqual(["readDeletions", "readSettings", "readDecisions", "readSuggestions"]);
});

test("'never' and settings of one device reach the other", async () => {
  const server = createMemoryServer();
  const first = await createDevice(
    changeSettings(recordDecision(signedIn, never), { settings: { ...defaultSettings, suggestionsPerDay: 3 } }, 100),
    server,
  );
  await syncDevice(first.ports);
  const second = await createDevice(signedIn, server);
  await syncDevice(second.ports);
  const state = await second.keeper.read();
  expect(state.decisions).toEqual([{ decision: never, isSent: true }]);
  expect(state.settings.suggestionsPerDay).toBe(3);
});

/** Stands for the seal of one root: a device with another key opens nothing. */
const sealUnder = (key: string): RulesSeal => ({
  seal: async (rules) => `${key}${JSON.stringify(rules)}`,
  open: async (sealed) =>
    sealed.startsWith(key) ? v.parse(rulesSchema, JSON.parse(sealed.slice(key.length))) : undefined,
});
const denying = (state: DeviceState, ...deniedSites: string[]) =>
  changeSettings(state, { rules: { ...defaultRules, deniedSites } }, 100);

test("two devices that were away deny what either denied, and an older change undoes no pause", async () => {
  const server = createMemoryServer();
  const paused = { settings: { ...defaultSettings, pausedUntil: pauseWithoutEnd } };
  const first = await createDevice(denying(changeSettings(signedIn, paused, 300), "a.example"), server);
  const second = await createDevice(denying(signedIn, "b.example"), server);
  const rulesSeal = sealUnder("k");
  for (const { ports } of [first, second, first]) await syncDevice({ ...ports, rulesSeal });
  for (const { keeper } of [first, second]) {
    const { rules, settings } = await keeper.read();
    expect(rules.deniedSites.toSorted()).toEqual(["a.example", "b.example"]);
    expect(settings.pausedUntil).toBe(pauseWithoutEnd);
  }
});

test("a device that cannot open the rules leaves them on the server when it changes a setting", async () => {
  const server = createMemoryServer();
  const first = await createDevice(denying(signedIn, "a.example"), server);
  await syncDevice({ ...first.ports, rulesSeal: sealUnder("k") });
  const stranger = await createDevice(
    changeSettings(signedIn, { settings: { ...defaultSettings, retentionDays: 7 } }, 300),
    server,
  );
  await syncDevice({ ...stranger.ports, rulesSeal: sealUnder("other") });
  expect(server.settings.settings.retentionDays).toBe(7);
  expect(server.settings.sealedRules).toContain("a.example");
});

test.each([
  ["without any consent", signIn(freshDeviceState, account)],
  ["after a withdrawal", recordConsent(signedIn, receipt({ granted: false, at: 200 }))],
  [
    "with the consent of another surface only",
    signIn(recordConsent(freshDeviceState, receipt({ surface: "browser" })), account),
  ],
  [
    "with a consent to record only",
    signIn(recordConsent(freshDeviceState, receipt({ purpose: "recording" })), account),
  ],
])("%s nothing is asked of the server", async (_when, state) => {
  const { server, ports } = await createDevice(state);
  expect(await syncDevice(ports)).toMatchObject({ sent: 0, waiting: 2, failure: "no-consent" });
  expect(server.calls).toEqual([]);
});

test("with the editor's telemetry off it takes a second consent that names that setting", async () => {
  const { server, ports, keeper } = await createDevice();
  const quiet = { ...ports, isTelemetryOff: () => true };
  expect((await syncDevice(quiet)).failure).toBe("no-consent");
  expect(server.calls).toEqual([]);
  await keeper.update((state) => recordConsent(state, receipt({ purpose: "sync-despite-telemetry-off" })));
  expect((await syncDevice(quiet)).failure).toBeUndefined();
});

test("without an account nothing is asked of the server", async () => {
  const { server, ports } = await createDevice(signOut(signedIn));
  expect((await syncDevice(ports)).failure).toBe("no-account");
  expect(server.calls).toEqual([]);
});

test("a consent withdrawn in the middle stops before the next request", async () => {
  const { server, ports, keeper } = await createDevice();
  const api: SyncPorts["api"] = {
    ...ports.api,
    sendConsents: async (request) => {
      const outcome = await ports.api.sendConsents(request);
      await keeper.update((state) => recordConsent(state, receipt({ granted: false, at: 200 })));
      return outcome;
    },
  };
  expect(await syncDevice({ ...ports, api })).toMatchObject({ failure: "halted", sent: 0, waiting: 2 });
  expect(server.calls).toEqual(["registerDevice", "sendConsents"]);
});

test("when another person signs in meanwhile, nothing more is asked and no answer reaches the wrong account", async () => {
  const { server, ports, keeper } = await createDevice();
  server.suggestions = [buildSuggestion()];
  const api: SyncPorts["api"] = {
    ...ports.api,
    readDecisions: async () => {
      server.decisions.push(never);
      const outcome = await ports.api.readDecisions();
      await keeper.update((state) => signIn(state, { ...account, email: "b@example.org" }));
      return outcome;
    },
  };
  expect(await syncDevice({ ...ports, api })).toMatchObject({ sent: 2, failure: "halted" });
  expect(server.calls.at(-1)).toBe("readDecisions");
  expect(await keeper.read()).toMatchObject({
    decisions: [],
    account: { email: "b@example.org", isRegistered: false },
  });
});

test("a server that is down is left alone until the wait is over, whatever was asked first", async () => {
  const { server, ports } = await createDevice();
  server.fail = () => ({ kind: "status", status: 503, retryAfterSeconds: 60 });
  const expected = { sent: 0, quarantined: 0, waiting: 2, nextTryMs: nowMs + 60_500, failure: "server-busy" };
  expect(await syncDevice(ports)).toEqual(expected);
  server.fail = () => undefined;
  const early = { ...ports, nowMs: () => nowMs + 60_499 };
  expect(await syncDevice(early)).toEqual({ ...expected, nextTryMs: nowMs + 60_500, failure: "waiting" });
  expect(server.calls).toEqual(["registerDevice"]);
  expect(await syncDevice({ ...ports, nowMs: () => nowMs + 60_500 })).toEqual({ sent: 2, quarantined: 0, waiting: 0 });
});

test("offline, everything is kept and the next try is said", async () => {
  const { server, ports, keeper } = await createDevice(recordDecision(signedIn, never));
  server.fail = () => ({ kind: "unreachable", reason: "no-connection" });
  expect(await syncDevice(ports)).toMatchObject({ waiting: 2, nextTryMs: nowMs + 500, failure: "no-connection" });
  expect((await keeper.read()).decisions[0]?.isSent).toBe(false);
});

test("a person who asks cuts short the outbox's own wait, not the server's", async () => {
  const { server, ports } = await createDevice();
  server.fail = (call) => (call === "sendEvents" ? { kind: "status", status: 503 } : undefined);
  expect(await syncDevice(ports)).toMatchObject({ failure: "server-busy", nextTryMs: nowMs + 500 });
  server.fail = () => ({ kind: "status", status: 429, retryAfterSeconds: 9 });
  expect((await syncDevice(ports)).failure).toBe("waiting");
  expect((await syncDevice({ ...ports, isAsked: true })).failure).toBe("server-busy");
  expect(await syncDevice({ ...ports, isAsked: true })).toMatchObject({ failure: "waiting", nextTryMs: nowMs + 9000 });
});

test("a revoked device stops and says so", async () => {
  const { server, ports } = await createDevice();
  server.fail = (call) => (call === "sendEvents" ? { kind: "status", status: 403, code: "device-revoked" } : undefined);
  expect(await syncDevice(ports)).toMatchObject({ waiting: 2, failure: "forbidden" });
  const calls = server.calls.length;
  expect(await syncDevice(ports)).toMatchObject({ failure: "forbidden" });
  expect(server.calls).toHaveLength(calls);
});

test("a server that has forgotten the device is told of it again", async () => {
  const { server, ports } = await createDevice();
  await syncDevice(ports);
  await ports.log.append([buildFilteredEvent()]);
  server.fail = (call) => (call === "sendEvents" ? { kind: "status", status: 403, code: "device-unknown" } : undefined);
  expect(await syncDevice(ports)).toMatchObject({ waiting: 1, failure: "server-busy", nextTryMs: nowMs + 500 });
  server.fail = () => undefined;
  expect(await syncDevice({ ...ports, nowMs: () => nowMs + 500 })).toMatchObject({ sent: 1, waiting: 0 });
  expect(server.devices).toHaveLength(2);
});

test("decisions that the server refuses do not keep the events from it", async () => {
  const { server, ports } = await createDevice(recordDecision(signedIn, never));
  server.fail = (call) =>
    call === "sendDecisions" ? { kind: "status", status: 400, code: "request-invalid" } : undefined;
  expect(await syncDevice(ports)).toEqual({ sent: 2, quarantined: 0, waiting: 0, failure: "refused" });
  expect(server.calls.at(-1)).toBe("readSuggestions");
});

test("a full disk is told, and what could not be written down is said again later without harm", async () => {
  const { server, ports, store, log } = await createDevice(recordDecision(signedIn, never));
  store.isFull = true;
  expect(await syncDevice(ports)).toMatchObject({ sent: 2, failure: "store-full" });
  const refusing = { ...log, acknowledge: () => Promise.reject(new Error("ENOSPC")) };
  await log.append([buildFilteredEvent()]);
  expect(await syncDevice({ ...ports, log: refusing })).toMatchObject({ waiting: 1, failure: "store-unavailable" });
  store.isFull = false;
  expect(await syncDevice(ports)).toEqual({ sent: 1, quarantined: 0, waiting: 0 });
  expect(server.entries.size).toBe(3);
});

test("a log that cannot be read is told, not thrown", async () => {
  const { ports, log } = await createDevice();
  const refuse = () => Promise.reject(new Error("EIO"));
  const report = await syncDevice({ ...ports, log: { ...log, pending: refuse, pendingCount: refuse } });
  expect(report).toEqual({ sent: 0, quarantined: 0, waiting: 0, failure: "store-unavailable" });
});

test("a second sync at the same time is turned away", async () => {
  const { ports, server } = await createDevice();
  const [first, second] = await Promise.all([syncDevice(ports), syncDevice(ports)]);
  expect(first.failure).toBeUndefined();
  expect(second.failure).toBe("busy");
  expect(server.bodies).toHaveLength(1);
});

test("after the deadline no request begins", async () => {
  const { server, ports } = await createDevice();
  expect(await syncDevice({ ...ports, deadlineMs: nowMs })).toMatchObject({ failure: "halted", waiting: 2 });
  expect(server.calls).toEqual([]);
});
