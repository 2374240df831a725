import { expect, test } from "vitest";
import { readActivityWatch } from "../activity-watch/index.ts";
import type { Token } from "../events/index.ts";
import { type FilteredSignal, filterSignal, type Signal } from "../privacy/index.ts";
import { createQueue, createStateKeeper, deleteEvents, freshDeviceState, readNotedEvents } from "../sync/index.ts";
import {
  buildPolicy,
  buildReceipt,
  buildSignal,
  createMemoryEventLog,
  createMemoryStateStore,
  testTokenKey,
} from "../testing/index.ts";
import { chooseEvents, type EventChoice } from "./choose-events.ts";
import { exportFormats, exportHistory } from "./export-history.ts";

const atMs = Date.UTC(2026, 10, 16, 9);
const nowSeconds = atMs / 1000 + 600;
const sheet = "https://docs.google.com/spreadsheets/d/1/edit";

const inBrowser: readonly Signal[] = [
  buildSignal({ atMs, file: { path: "/home/ada/Downloads/=cmd.csv", bytes: 10 } }),
  buildSignal({
    atMs: atMs + 1000,
    operation: "upload",
    file: { name: "=cmd.csv" },
    place: { kind: "site", url: sheet },
    target: sheet,
  }),
];
const inEditor: readonly Signal[] = [
  buildSignal({
    atMs,
    surface: "vscode",
    operation: "modify",
    tool: "editor",
    file: { path: "/work/shop/data/a, b.csv", bytes: 10 },
    place: { kind: "workspace", folder: "/work/shop" },
  }),
];

async function createDevice(signals: readonly Signal[]) {
  const log = createMemoryEventLog();
  const names = new Map<Token, string>();
  const policy = buildPolicy({ consentedAtMs: 0, recordsOutsideWorkspaces: true });
  const passed = signals.flatMap((signal): FilteredSignal[] => {
    const filtered = filterSignal(signal, policy, testTokenKey);
    return filtered.ok ? [filtered.value] : [];
  });
  expect(passed).toHaveLength(signals.length);
  for (const { labels } of passed) for (const { token, text } of labels) names.set(token, text);
  await log.append(passed.map(({ event }) => event));
  const labels = {
    read: async (tokens: readonly Token[]) => new Map([...names].filter(([token]) => tokens.includes(token))),
    keepOnly: async (tokens: ReadonlySet<Token>) => {
      for (const token of names.keys()) if (!tokens.has(token)) names.delete(token);
    },
  };
  const state = createStateKeeper(createMemoryStateStore({ ...freshDeviceState, receipts: [buildReceipt()] }));
  return { log, labels, state, names, recordAlone: createQueue() };
}
type Device = Awaited<ReturnType<typeof createDevice>>;

const readAll = (device: Device) =>
  Promise.all(exportFormats.map(({ format }) => exportHistory(device, format, nowSeconds)));

test("JSON has everything by the server's own words, names and all", async () => {
  const device = await createDevice(inBrowser);
  const events = await device.log.read(0);
  const text = await exportHistory(device, "json", nowSeconds);
  const held: unknown = JSON.parse(text);
  expect(held).toMatchObject({
    exportedAt: nowSeconds,
    device: await device.log.device(),
    account: null,
    settings: { settings: { retentionDays: 90 }, rules: { deniedSites: [] }, updatedAt: 0 },
    consents: [{ purpose: "recording", granted: true }],
    decisions: [],
    routines: [],
    suggestions: null,
  });
  expect(held).toHaveProperty("events", JSON.parse(JSON.stringify(events)));
  for (const name of ["=cmd.csv", "/home/ada/Downloads"]) expect(text).toContain(JSON.stringify(name));
});

test("CSV has a line an event, its names at the end, and none of them is a formula or breaks the line", async () => {
  const csv = await exportHistory(await createDevice([...inBrowser, ...inEditor]), "csv", nowSeconds);
  const [head = "", ...lines] = csv.split("\r\n");
  expect(head).toMatch(/^id,device,seq,.*,names\.file,names\.family,names\.folder,names\.place,names\.target$/);
  expect(lines.map((line) => /(?<=,)(?:'=cmd\.csv|"a, b\.csv")(?=,)/.exec(line)?.[0])).toEqual([
    "'=cmd.csv",
    "'=cmd.csv",
    '"a, b.csv"',
    undefined,
  ]);
});

test("ActivityWatch's buckets are read in again as the same events", async () => {
  const device = await createDevice(inEditor);
  const text = await exportHistory(device, "activity-watch", nowSeconds);
  const reading = await readActivityWatch([new TextEncoder().encode(text)], () => 0);
  expect(reading.ok && reading.value.events).toEqual(await device.log.read(0));
  expect(text).toContain("/work/shop");
});

const everything: readonly (readonly [string, readonly Signal[], readonly EventChoice[]])[] = [
  ["the last hour in the browser", inBrowser, [{ kind: "hour" }]],
  ["a day in the editor", inEditor, [{ kind: "days", first: "2026-11-16", last: "2026-11-16" }]],
  [
    "each site in the browser",
    inBrowser,
    [
      { kind: "site", name: "Google Sheets" },
      { kind: "site", name: "TikTok Ads Manager" },
    ],
  ],
  [
    "a folder and a site in the browser",
    inBrowser,
    [
      { kind: "folder", name: "/home/ada" },
      { kind: "site", name: "Google Sheets" },
    ],
  ],
  ["a folder in the editor", inEditor, [{ kind: "folder", name: "/work/shop" }]],
];

test.each(everything)("after %s is deleted no export has an event or a name", async (_what, signals, choices) => {
  const device = await createDevice(signals);
  expect((await readAll(device)).join()).toMatch(/cmd|a, b/);
  for (const choice of choices) {
    const nameOf = (token: Token) => device.names.get(token);
    const chosen = chooseEvents(await readNotedEvents(device), choice, { nameOf, nowSeconds, timeZone: "UTC" });
    expect(chosen).not.toEqual([]);
    expect(await deleteEvents(device, chosen)).toMatchObject({ ok: true });
  }
  const [json = "", csv = "", activityWatch = ""] = await readAll(device);
  expect(JSON.parse(json)).toMatchObject({ events: [], names: {} });
  expect(csv.trimEnd().split("\r\n")).toHaveLength(1);
  expect(JSON.parse(activityWatch)).toEqual({ buckets: {} });
  expect([...device.names]).toEqual([]);
});

test("an event that is still to go is in no export", async () => {
  const device = await createDevice(inBrowser);
  const cutOff = { ...device, log: { ...device.log, remove: () => Promise.reject(new Error("cut")) } };
  await deleteEvents(cutOff, await device.log.read(0));
  expect(JSON.parse(await exportHistory(device, "json", nowSeconds))).toMatchObject({ events: [], names: {} });
});
