import fc from "fast-check";
import { expect, test } from "vitest";
import type { Settings } from "../settings/index.ts";
import { standingDecisions } from "../suggestions/index.ts";
import {
  buildReceipt,
  createMemoryEventLog,
  createMemoryServer,
  createMemoryStateStore,
  type MemoryServer,
  createDeviceIds,
} from "../testing/index.ts";
import { freshDeviceState, type DeviceState } from "./device-state.ts";
import { changeSettings, recordConsent, recordDecision, signIn } from "./device-steps.ts";
import { createFlushLock } from "./flush-lock.ts";
import { createStateKeeper } from "./state-store.ts";
import { syncDevice } from "./sync-device.ts";
import type { SyncPorts } from "./sync-ports.ts";

const account = { serverUrl: "http://127.0.0.1:3569", email: "a@example.org" };
const signedIn = signIn(recordConsent(freshDeviceState, buildReceipt({ purpose: "sync" })), account);
/** Rules as they are: what is tested is who wins, not who can read. */
const rulesSeal: NonNullable<SyncPorts["rulesSeal"]> = {
  seal: (rules) => Promise.resolve(JSON.stringify(rules)),
  open: (sealed) => Promise.resolve(JSON.parse(sealed)),
};
const sites = ["a.example", "b.example", "c.example"] as const;
const offline = { kind: "unreachable", reason: "no-connection" } as const;
const years = 365 * 24 * 3600;
const suggestion = "r1";
const begin = 1_800_000_000;

function createDevice(server: MemoryServer, offset: number) {
  const clock = { seconds: begin };
  const state = createStateKeeper(createMemoryStateStore(signedIn));
  const nowSeconds = () => clock.seconds + offset;
  const ports: SyncPorts = {
    surface: "browser",
    log: createMemoryEventLog(),
    api: server.api,
    state,
    lock: createFlushLock(),
    rulesSeal,
    isTelemetryOff: () => false,
    nowMs: () => nowSeconds() * 1000,
    random: () => 0,
    newDevice: createDeviceIds(),
    isAsked: true,
  };
  return { clock, state, nowSeconds, sync: () => syncDevice(ports) };
}
type Device = ReturnType<typeof createDevice>;

const setting = fc.constantFrom<Partial<Settings>>(
  { retentionDays: 7 },
  { retentionDays: 30 },
  { pausedUntil: 9_999_999_999 },
  { pausedUntil: 0 },
  { suggestionsPerDay: 0 },
  { quietHours: { from: 1320, to: 420 } },
  { deniedOperations: ["upload"] },
  { recording: { browser: false, vscode: true } },
);
const who = fc.nat(3);
const call = fc.constantFrom("registerDevice", "sendDecisions", "readSettings", "writeSettings", "readDecisions");
const action = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), who, setting }),
  fc.record({ kind: fc.constantFrom("deny" as const, "allow" as const), who, site: fc.constantFrom(...sites) }),
  fc.record({ kind: fc.constantFrom("never" as const, "undo" as const), who }),
  fc.record({ kind: fc.constant("wait" as const), seconds: fc.nat(30 * 24 * 3600) }),
  fc.record({
    kind: fc.constant("sync" as const),
    who,
    lost: fc.option(call),
    isHeard: fc.boolean(),
    between: fc.option(fc.record({ who, before: call })),
  }),
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

async function act(devices: readonly Device[], server: MemoryServer, done: Action): Promise<void> {
  if (done.kind === "wait") {
    for (const { clock } of devices) clock.seconds += done.seconds;
    return;
  }
  const device = devices[done.who % devices.length];
  if (device === undefined) return;
  if (done.kind === "sync") return syncThrough(devices, server, done);
  const change = (step: (state: DeviceState) => DeviceState) => device.state.update(step);
  const now = device.nowSeconds();
  if (done.kind === "set") {
    await change((state) => changeSettings(state, { settings: { ...state.settings, ...done.setting } }, now));
  } else if (done.kind === "deny" || done.kind === "allow") {
    await change((state) => {
      const others = state.rules.deniedSites.filter((site) => site !== done.site);
      const deniedSites = done.kind === "deny" ? [...others, done.site] : others;
      return changeSettings(state, { rules: { ...state.rules, deniedSites } }, now);
    });
  } else {
    const { kind } = done;
    await change((state) => recordDecision(state, { suggestion, activities: [], kind, at: now }));
  }
}

/** One request of the sync is lost, or its answer is; before one of them another device syncs. */
async function syncThrough(
  devices: readonly Device[],
  server: MemoryServer,
  { who, lost, isHeard, between }: Extract<Action, { kind: "sync" }>,
): Promise<void> {
  const device = devices[who % devices.length];
  const other = devices[(between?.who ?? who) % devices.length];
  let isOthers = false;
  server.meanwhile = async () => {
    if (isOthers || server.calls.at(-1) !== between?.before || other === device) return;
    isOthers = true;
    await other?.sync();
    isOthers = false;
  };
  const isLost = (asked: string) => !isOthers && asked === lost;
  server.fail = (asked) => (isLost(asked) && !isHeard ? offline : undefined);
  server.loseAnswer = (asked) => (isLost(asked) ? offline : undefined);
  await device?.sync();
  server.meanwhile = () => Promise.resolve();
  server.fail = () => undefined;
  server.loseAnswer = () => undefined;
}

test("devices that were away for weeks, with clocks years apart, come to the same settings, and no denial and no never is lost", async () => {
  const clocks = fc.array(fc.integer({ min: -10 * years, max: 10 * years }), { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(clocks, fc.array(action, { maxLength: 40 }), async (offsets, actions) => {
      const server = createMemoryServer();
      const devices = offsets.map((offset) => createDevice(server, offset));
      for (const done of actions) await act(devices, server, done);
      for (let round = 0; round < 4; round += 1) for (const { sync } of devices) await sync();

      const states = await Promise.all(devices.map(({ state }) => state.read()));
      const [first = freshDeviceState] = states;
      for (const { settings, rules, isSettingsUnsent, decisions } of states) {
        expect(isSettingsUnsent).toBe(false);
        expect(settings).toEqual(first.settings);
        expect(rules).toEqual(first.rules);
        expect(decisionOf(decisions)).toEqual(decisionOf(first.decisions));
      }
      for (const site of sites) {
        const isAllowedAgain = actions.some((done) => done.kind === "allow" && done.site === site);
        const isDenied = actions.some((done) => done.kind === "deny" && done.site === site);
        if (isDenied && !isAllowedAgain) expect(first.rules.deniedSites).toContain(site);
      }
      const said = actions.flatMap(({ kind }) => (kind === "never" || kind === "undo" ? [kind] : []));
      if (said.length > 0 && !said.includes("undo")) expect(decisionOf(first.decisions)).toBe("never");
    }),
    { numRuns: 500 },
  );
});

test("who was overtaken between reading and writing writes over nothing", async () => {
  const server = createMemoryServer();
  const devices = [createDevice(server, 100), createDevice(server, 0)];
  await act(devices, server, { kind: "deny", who: 0, site: "a.example" });
  await act(devices, server, { kind: "deny", who: 1, site: "b.example" });
  const between = { who: 1, before: "writeSettings" } as const;
  await act(devices, server, { kind: "sync", who: 0, lost: null, isHeard: true, between });
  expect(JSON.stringify(server.settings)).toMatch(/b\.example/);
  for (let round = 0; round < 2; round += 1) for (const { sync } of devices) await sync();
  for (const { state } of devices) {
    const { rules } = await state.read();
    expect(rules.deniedSites.toSorted()).toEqual(["a.example", "b.example"]);
  }
});

const decisionOf = (records: DeviceState["decisions"]) =>
  standingDecisions(
    { id: suggestion, activities: [] },
    records.map(({ decision }) => decision),
  ).at(-1)?.kind;
