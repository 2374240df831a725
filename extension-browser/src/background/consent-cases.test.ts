import { browserCalls, granted, ownOrigin } from "../testing/fake-browser.ts";
import type { ConsentReceipt, Settings } from "@floyo/core/settings";
import { freshDeviceState, recordConsent, signIn, type DeviceState } from "@floyo/core/sync";
import { buildFilteredEvent, buildReceipt } from "@floyo/core/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchDownloads, type DownloadItem } from "../capture/downloads.ts";
import { createDownloadCursor } from "../device/download-cursor.ts";
import { followDataCollection } from "../device/data-collection.ts";
import { readOutbox } from "../device/read-outbox.ts";
import { createMemoryDevice } from "../testing/create-memory-device.ts";
import { noteWrites } from "../testing/note-writes.ts";
import { createListeners } from "./create-listeners.ts";

// The worker as it is composed, over a memory device and a fake browser: what it writes and asks for, in each state and event.

const nowMs = 1_800_000_000_000;
const site = "https://docs.google.com/spreadsheets/d/1/edit";
const serverUrl = "https://floyo.example";
const requests: string[] = [];

beforeEach(() => {
  requests.length = 0;
  browserCalls.length = 0;
  granted.origins = new Set(["https://docs.google.com/*"]);
  granted.isDataCollectionAllowed = true;
  vi.stubGlobal("fetch", async (url: string) => {
    requests.push(url);
    return new Response("{}", { status: 503 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const yes = (fields: Partial<ConsentReceipt> = {}) => buildReceipt({ at: 1_790_000_000, ...fields });
const no = (fields: Partial<ConsentReceipt> = {}) => yes({ ...fields, granted: false });
const stateOf = (...receipts: readonly ConsentReceipt[]) => receipts.reduce(recordConsent, freshDeviceState);
const signedIn = (...receipts: readonly ConsentReceipt[]) =>
  signIn(stateOf(...receipts), { serverUrl, email: "a@example.org" });
const withSettings = (settings: Partial<Settings>): DeviceState => ({
  ...stateOf(yes()),
  settings: { ...freshDeviceState.settings, ...settings },
});
const old = { textVersion: 1 };
const sync = { purpose: "sync" } as const;

const download: DownloadItem = {
  id: 1,
  url: "https://ads.tiktok.com/report.csv",
  filename: "/home/a/report.csv",
  startTime: new Date(nowMs - 2000).toISOString(),
  endTime: new Date(nowMs - 1000).toISOString(),
  state: "complete",
  fileSize: 12,
  bytesReceived: 12,
  incognito: false,
};
const handed = {
  kind: "files-handed",
  handOver: { atMs: nowMs - 1000, tool: "drop", files: [{ name: "a.csv", bytes: 1, modifiedMs: 5 }], count: 1 },
};
const sender = { url: site, tabUrl: site, isTab: true, isPrivate: false };
const ownPage = { url: `${ownOrigin}/popup.html`, tabUrl: undefined, isTab: false, isPrivate: false };

async function createScene(state: DeviceState) {
  const memory = createMemoryDevice(state);
  const hasLog = state.receipts.some((receipt) => receipt.granted);
  if (hasLog) {
    await memory.cursor.save({ throughMs: nowMs - 60_000, recorded: [] });
    await memory.log.append([buildFilteredEvent()]);
  }
  if (state.account) await memory.server.save({ serverUrl, publishableKey: "public" });
  const token = { access_token: "t", refresh_token: "r", expires_at: nowMs, token_type: "bearer", user: { id: "u" } };
  const session = new TextEncoder().encode(JSON.stringify({ session: JSON.stringify(token) }));
  const { device, writes } = noteWrites(
    { ...memory, session: { ...memory.session, read: async () => session } },
    hasLog,
  );
  const worker = createListeners(device, () => nowMs);
  const searches: string[] = [];
  const downloads = {
    searchCompleted: async () => {
      searches.push("downloads.search");
      return [download];
    },
    onChanged: () => undefined,
    ownId: "floyo",
  };
  const { signal } = new AbortController();
  const reconcile = watchDownloads(downloads, createDownloadCursor(device), { record: worker.record, signal });
  const noticed = () => [...writes, ...browserCalls, ...searches, ...requests];
  return { memory, device, worker, reconcile, noticed };
}
type Scene = Awaited<ReturnType<typeof createScene>>;

const events: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  "the worker starts": ({ worker }) => worker.start(),
  "a download ends": ({ reconcile }) => reconcile(),
  "a file is handed to a site": async ({ worker }) => worker.answerMessage(handed, sender),
  "a site sends something else": async ({ worker }) => worker.answerMessage({ kind: "erase-all" }, sender),
  "the popup opens": async ({ worker }) => worker.answerMessage({ kind: "read-popup", siteUrl: site }, ownPage),
  "what would be sent is looked at": async ({ device }) =>
    readOutbox(device, await device.state.read(), Math.floor(nowMs / 1000)),
  "a page says that something changed": async ({ worker }) => worker.answerMessage({ kind: "changed" }, ownPage),
  "the person asks for a sync": async ({ worker }) => worker.answerMessage({ kind: "sync-now" }, ownPage),
  "a permission changes": async ({ device, worker }) => {
    await followDataCollection(device, nowMs);
    await worker.applyChange();
  },
  "it is time to sync": ({ worker }) => worker.runAlarm("sync"),
  "it is time to mine": ({ worker }) => worker.runAlarm("mine"),
  "it is time for what is new": ({ worker }) => worker.runAlarm("soon"),
};

const withoutConsent: Readonly<Record<string, DeviceState>> = {
  "never asked": freshDeviceState,
  declined: stateOf(no()),
  withdrawn: stateOf(yes(), no()),
  "agreed to older words": stateOf(yes(old)),
  "signed in and never asked": signedIn(),
  "signed in, declined both": signedIn(no(), no(sync)),
};
const cases = (states: Readonly<Record<string, DeviceState>>, names: readonly string[]) =>
  Object.entries(states).flatMap(([name, state]) => names.map((event) => [name, event, state] as const));

test.each(cases(withoutConsent, Object.keys(events)))(
  "%s: when %s, nothing is noted, stored or sent",
  async (_, event, state) => {
    const scene = await createScene(state);
    await events[event]?.(scene);
    expect(scene.noticed()).toEqual([]);
  },
);

const notRecording: Readonly<Record<string, DeviceState>> = {
  paused: withSettings({ pausedUntil: Math.floor(nowMs / 1000) + 60 }),
  "switched off for this browser": withSettings({ recording: { browser: false, vscode: true } }),
  "told to note no downloads and uploads": withSettings({ deniedOperations: ["download", "upload"] }),
  "told to note nothing of these sites": {
    ...stateOf(yes()),
    rules: { ...freshDeviceState.rules, deniedSites: ["tiktok.com", "google.com"] },
  },
};

test.each(cases(notRecording, ["a download ends", "a file is handed to a site"]))(
  "%s: when %s, no event and no name is kept",
  async (_, event, state) => {
    const scene = await createScene(state);
    await events[event]?.(scene);
    expect(scene.noticed().filter((call) => /log\.append|labels|^http/.test(call))).toEqual([]);
  },
);

test("files in a private window are never noted", async () => {
  const { worker, noticed } = await createScene(stateOf(yes()));
  await worker.answerMessage(handed, { ...sender, isPrivate: true });
  expect(noticed().filter((call) => /log\.append|labels/.test(call))).toEqual([]);
});

const notSyncing: Readonly<Record<string, DeviceState>> = {
  "sync never asked": signedIn(yes()),
  "sync declined": signedIn(yes(), no(sync)),
  "sync withdrawn": signedIn(yes(), yes(sync), no(sync)),
  "sync agreed to in older words": signedIn(yes(), yes({ ...sync, ...old })),
  "sync agreed to, nobody signed in": stateOf(yes(), yes(sync)),
};

test.each(cases(notSyncing, Object.keys(events)))("%s: when %s, nothing is sent", async (_, event, state) => {
  await events[event]?.(await createScene(state));
  expect(requests).toEqual([]);
});

test("with consent each of them does what it is for: the cases above can see it", async () => {
  const scene = await createScene(signedIn(yes(), yes(sync)));
  for (const act of Object.values(events)) await act(scene);
  expect(scene.noticed()).toEqual(
    expect.arrayContaining([
      "downloads.search",
      "keyStore.save",
      "log.append",
      "labels.remember",
      "scripting.registerContentScripts",
    ]),
  );
  expect(requests).toContain(`${serverUrl}/functions/v1/api/devices`);
});

test.each(Object.keys(events))(
  "Firefox's permission taken back: when %s, nothing is sent, and it is a withdrawal",
  async (event) => {
    vi.stubEnv("FIREFOX", "true");
    granted.isDataCollectionAllowed = false;
    const scene = await createScene(signedIn(yes(), yes(sync)));
    await events[event]?.(scene);
    await events["it is time to sync"]?.(scene);
    expect(requests).toEqual([]);
    const { receipts } = await scene.memory.state.read();
    expect(receipts.filter(({ purpose }) => purpose === "sync")).toMatchObject([{ granted: true }, { granted: false }]);
    granted.isDataCollectionAllowed = true;
    await events["it is time to sync"]?.(scene);
    expect(requests).toEqual([]);
  },
);
