import { wasEverAgreed } from "@floyo/core/settings";
import type { ConsentReceipt } from "@floyo/core/settings";
import { freshDeviceState, recordConsent, signIn, type DeviceState } from "@floyo/core/sync";
import { buildFilteredEvent, buildReceipt, buildToken } from "@floyo/core/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ExtensionContext } from "vscode";
import { hasConsent } from "./has-consent.ts";
import { startFloyo } from "./start-floyo.ts";
import { createFakeUri } from "./testing/fake-uri.ts";
import * as vscode from "./testing/fake-vscode.ts";
import { createMemoryFiles } from "./testing/memory-files.ts";
import { createMemorySecrets } from "./testing/memory-secrets.ts";

// The extension as it is composed, over a fake editor and files in memory: what it writes and asks for, in each state and event.

const startMs = 1_800_000_000_000;
const requests: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: startMs });
  requests.length = 0;
  vscode.editor.isTelemetryEnabled = true;
  vscode.editor.settings = new Map([["server.url", "https://floyo.example"]]);
  vscode.workspaceFiles.set("file:///ws/report.csv", new Uint8Array(5));
  vi.stubGlobal("fetch", async (url: string) => {
    requests.push(url);
    return new Response("{}", { status: 503 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const yes = (fields: Partial<ConsentReceipt> = {}) => buildReceipt({ surface: "vscode", at: 1_790_000_000, ...fields });
const no = (fields: Partial<ConsentReceipt> = {}) => yes({ ...fields, granted: false });
const stateOf = (...receipts: readonly ConsentReceipt[]) => receipts.reduce(recordConsent, freshDeviceState);
const signedIn = (...receipts: readonly ConsentReceipt[]) =>
  signIn(stateOf(...receipts), { serverUrl: "https://floyo.example", email: "a@example.org" });
const old = { textVersion: 1 };
const sync = { purpose: "sync" } as const;
const despite = { purpose: "sync-despite-telemetry-off" } as const;

/** Lets the extension do all that it has begun, and what its timers bring within half a minute. */
const settle = () => vi.advanceTimersByTimeAsync(30_000);

async function createScene(state: DeviceState) {
  const [stored, secrets] = [new Map<string, Uint8Array>(), new Map<string, string>()];
  const context = {
    secrets: createMemorySecrets(secrets),
    globalStorageUri: createFakeUri("/editor/globalStorage/floyo"),
    subscriptions: [] as { dispose(): unknown }[],
    extension: { id: "floyo.floyo" },
  };
  const platform = { openFiles: (name: string) => createMemoryFiles(stored, `/${name}`), logSegmentBytes: 10_000 };
  const floyo = startFloyo(context as unknown as ExtensionContext, platform);
  await floyo.device.state.update(() => state);
  await floyo.refresh();
  if (wasEverAgreed(state.receipts)) await floyo.device.log.device();
  if (hasConsent(state)) await floyo.device.openKeys();
  await settle();
  requests.length = 0;
  /** A key that was made, or changed, is among them: it lies in a file and in the secret storage. */
  const listStored = () => new Map([...stored, ...secrets].map(([name, value]) => [name, value.toString()]));
  const before = listStored();
  const noticed = () => [
    ...[...listStored()].filter(([name, value]) => before.get(name) !== value).map(([name]) => name),
    ...requests,
  ];
  return { floyo, noticed, dispose: () => context.subscriptions.forEach((one) => one.dispose()) };
}
type Scene = Awaited<ReturnType<typeof createScene>>;

const report = createFakeUri("/ws/report.csv");
const tab = { input: new vscode.TabInputText(report) };
const run = (id: string) => () => vscode.commandsById.get(id)?.();
const tell = (event: string, value: unknown) => () => vscode.fire(event, value);

const captured: Readonly<Record<string, () => unknown>> = {
  "a file is opened": tell("tabs", { opened: [tab], closed: [], changed: [] }),
  "a file is saved": tell("saved", { uri: report }),
  "a file is created": tell("created", { files: [report] }),
  "a file is renamed": tell("renamed", { files: [{ oldUri: createFakeUri("/ws/old.csv"), newUri: report }] }),
  "a file is deleted": tell("deleted", { files: [report] }),
  "another program writes a file": tell("created on disk", report),
  "a task runs": tell("task", { execution: { task: { isBackground: false, scope: 2 } } }),
};
const others: Readonly<Record<string, () => unknown>> = {
  "the window comes to the front": tell("window state", { focused: true, active: true }),
  "the settings change": tell("settings", { affectsConfiguration: () => true }),
  "telemetry is switched": tell("telemetry", false),
  "the activity is looked at": () => vscode.treeProviders.get("floyo.activity")?.getChildren(),
  "the suggestions are looked at": () => vscode.treeProviders.get("floyo.suggestions")?.getChildren(),
  "what would be sent is looked at": async () => {
    for (const provider of vscode.documentProviders.values()) await provider.provideTextDocumentContent(report);
  },
  "something is to be kept back": run("floyo.removeFromOutbox"),
  "half an hour passes": () => vi.advanceTimersByTimeAsync(1_800_000),
};
const events = { ...captured, ...others };

async function act(scene: Scene, event: keyof typeof events) {
  await Promise.all([events[event]?.(), settle()]);
  const noticed = scene.noticed();
  scene.dispose();
  return noticed;
}

const cases = (states: Readonly<Record<string, DeviceState>>, of: object) =>
  Object.entries(states).flatMap(([name, state]) => Object.keys(of).map((event) => [name, event, state] as const));

const withoutConsent: Readonly<Record<string, DeviceState>> = {
  "never asked": freshDeviceState,
  declined: stateOf(no()),
  withdrawn: stateOf(yes(), no()),
  "agreed to older words": stateOf(yes(old)),
  "signed in, declined both": signedIn(no(), no(sync)),
};

test.each(cases(withoutConsent, events))("%s: when %s, nothing is noted, stored or sent", async (_, event, state) => {
  expect(await act(await createScene(state), event)).toEqual([]);
});

const notRecording: Readonly<Record<string, DeviceState>> = {
  paused: { ...stateOf(yes()), settings: { ...freshDeviceState.settings, pausedUntil: startMs / 1000 + 3600 } },
  "switched off for this editor": {
    ...stateOf(yes()),
    settings: { ...freshDeviceState.settings, recording: { browser: true, vscode: false } },
  },
  "told to ignore these files": {
    ...stateOf(yes()),
    rules: { ...freshDeviceState.rules, ignoredFiles: ["*.csv"] },
  },
};

test.each(cases(notRecording, captured).filter(([name, event]) => !/ignore/.test(name) || !/task/.test(event)))(
  "%s: when %s, no event and no name is kept",
  async (_, event, state) => {
    const scene = await createScene(state);
    const noticed = await act(scene, event);
    expect(noticed.filter((name) => /log\/events|labels/.test(name))).toEqual([]);
  },
);

const notSyncing: Readonly<Record<string, DeviceState>> = {
  "sync never asked": signedIn(yes()),
  "sync declined": signedIn(yes(), no(sync)),
  "sync withdrawn": signedIn(yes(), yes(sync), no(sync)),
  "sync agreed to in older words": signedIn(yes(), yes({ ...sync, ...old })),
  "sync agreed to, nobody signed in": stateOf(yes(), yes(sync)),
};

test.each(cases(notSyncing, events))("%s: when %s, nothing is sent", async (_, event, state) => {
  await act(await createScene(state), event);
  expect(requests).toEqual([]);
});

test.each(Object.keys(events))("telemetry off and no second yes: when %s, nothing is sent", async (event) => {
  vscode.editor.isTelemetryEnabled = false;
  await act(await createScene(signedIn(yes(), yes(sync))), event);
  expect(requests).toEqual([]);
});

test.each([
  ["telemetry on", true, signedIn(yes(), yes(sync))],
  ["telemetry off and a second yes", false, signedIn(yes(), yes(sync), yes(despite))],
])("with consent and %s each of them does what it is for: the cases above can see it", async (_, isEnabled, state) => {
  vscode.editor.isTelemetryEnabled = isEnabled;
  const scene = await createScene(state);
  await scene.floyo.device.log.append([buildFilteredEvent()]);
  for (const event of Object.values(events)) await Promise.all([event(), settle()]);
  const recorded = await scene.floyo.device.log.read(startMs / 1000);
  expect(new Set(recorded.map(({ operation }) => operation))).toEqual(
    new Set(["open", "modify", "create", "rename", "delete", "run"]),
  );
  await vi.waitFor(() => expect(requests).toContain("https://floyo.example/functions/v1/api/config"));
  scene.dispose();
});

test("a no is kept, and only that: for recording, for sync, and each by its own words", async () => {
  const scene = await createScene(signedIn());
  await run("floyo.leaveOff")();
  await run("floyo.turnOn")();
  await run("floyo.syncNow")();
  const { receipts } = await scene.floyo.device.state.read();
  expect(receipts.map(({ purpose, granted }) => [purpose, granted])).toEqual([
    ["recording", false],
    ["recording", false],
    ["sync", false],
  ]);
  expect(scene.noticed()).toEqual(["file:///state/state"]);
  scene.dispose();
});

test.each([
  ["withdrawn", no()],
  ["agreed to older words", yes(old)],
])("%s: what is too old or was kept back still goes with its names, on schedule", async (_, last) => {
  const [tooOld, keptBack, young] = [buildToken("old"), buildToken("kept back"), buildToken("young")];
  const scene = await createScene(stateOf(yes()));
  const { log, labels, state, recordAlone } = scene.floyo.device;
  const daysAgo = (days: number) => startMs / 1000 - days * 86_400;
  await recordAlone(async () => {
    await labels.remember([tooOld, keptBack, young].map((token) => ({ token, text: `${token}.csv` })));
    await log.append([
      buildFilteredEvent({ at: daysAgo(91), file: tooOld }),
      buildFilteredEvent({ at: daysAgo(1), file: keptBack }),
      buildFilteredEvent({ at: daysAgo(89), file: young }),
    ]);
  });
  await log.remove([2], "veto");
  await state.update((before) => ({ ...before, receipts: [...(last.granted ? [] : before.receipts), last] }));
  await scene.floyo.refresh();
  await vi.advanceTimersByTimeAsync(1_800_000);
  await vi.waitFor(async () => {
    expect((await log.read(0)).map(({ file }) => file)).toEqual([young]);
    expect([...(await labels.read([tooOld, keptBack, young])).keys()]).toEqual([young]);
  });
  scene.dispose();
});
