import * as v from "valibot";
import { expect, test } from "vitest";
import { filteredEventSchema } from "../events/index.ts";
import { buildPolicy, buildSignal, testTokenKey } from "../testing/index.ts";
import { filterSignal } from "./filter-signal.ts";
import type { Policy } from "./policy.ts";
import type { Signal } from "./signal.ts";
import { createTokenKey } from "./token-key.ts";

const pass = (signal: Partial<Signal> = {}, policy: Partial<Policy> = {}) => {
  const passed = filterSignal(buildSignal(signal), buildPolicy(policy), testTokenKey);
  if (!passed.ok) throw new Error(passed.code);
  return passed.value;
};
const reason = (signal: Partial<Signal>, policy: Partial<Policy> = {}) => {
  const passed = filterSignal(buildSignal(signal), buildPolicy(policy), testTokenKey);
  return passed.ok ? undefined : passed.code;
};
const site = (url: string) => ({ place: { kind: "site", url } }) as const;
const inWorkspace = (path: string, folder = "/work/shop") =>
  ({ surface: "vscode", operation: "modify", file: { path }, place: { kind: "workspace", folder } }) as const;

test("an event says time, vocabularies, buckets and tokens, and nothing else", () => {
  const { event } = pass({ activeSeconds: 44, count: 1, target: "https://docs.google.com/spreadsheets/d/abc/edit" });
  const token: unknown = expect.stringMatching(/^[0-9a-f]{32}$/);
  expect(event).toEqual({
    v: 1,
    epoch: 0,
    at: 1_794_816_000,
    utcOffset: 60,
    surface: "browser",
    operation: "download",
    cause: "user",
    ext: "csv",
    size: 16_384,
    file: token,
    stem: token,
    family: token,
    folder: token,
    path: token,
    length: token,
    stat: token,
    target: token,
    place: "tiktok-ads",
    tool: "download",
    active: 30,
  });
});

test("whatever else a signal brings along is not read", () => {
  const extra = {
    ...buildSignal(),
    title: "Inbox of Jane",
    file: { name: "a.csv", content: "Jane" },
    event: { x: "Jane" },
  };
  const passed = filterSignal(extra, buildPolicy(), testTokenKey);
  expect(passed.ok).toBe(true);
  expect(JSON.stringify(passed)).not.toContain("Jane");
});

test("the event's form is closed: one field more and it is refused", () => {
  const { event } = pass();
  expect(v.is(filteredEventSchema, event)).toBe(true);
  expect(v.is(filteredEventSchema, { ...event, title: "Inbox" })).toBe(false);
  for (const field of Object.keys(event)) {
    expect(v.is(filteredEventSchema, { ...event, [field]: "jane-doe.csv" })).toBe(false);
  }
});

test.each<[string, Partial<Signal>, Partial<Policy>]>([
  ["no-consent", {}, { consentedAtMs: undefined }],
  ["before-consent", { atMs: 1_767_225_599_999 }, {}],
  ["surface-off", {}, { isRecording: false }],
  ["paused", {}, { pausedUntilMs: Infinity }],
  ["paused", {}, { pausedUntilMs: 1_794_816_000_001 }],
  ["private-window", { isPrivate: true }, {}],
  ["operation-denied", {}, { deniedOperations: ["download"] }],
  ["site-denied", {}, { deniedSites: ["tiktok.com"] }],
  ["site-denied", site("blob:https://ads.tiktok.com/0b9d7a52"), { deniedSites: ["ads.tiktok.com"] }],
  ["site-denied", site("view-source:blob:https://ads.tiktok.com/0b9d7a52"), { deniedSites: ["ads.tiktok.com"] }],
  ["site-denied", { target: "https://docs.google.com/forms/d/x" }, { deniedSites: ["docs.google.com"] }],
  ["site-denied", {}, { allowedSites: ["docs.google.com"] }],
  ["site-denied", { place: undefined }, { allowedSites: ["docs.google.com"] }],
  ["site-denied", { surface: "import" }, { allowedSites: ["docs.google.com"] }],
  ["file-ignored", {}, { ignoredFiles: ["*.csv"] }],
  ["file-ignored", { ...inWorkspace("/work/shop/a.csv"), file: undefined }, { ignoredFiles: ["/work/shop/"] }],
  ["file-ignored", { ...inWorkspace("/work/shop/a.csv"), file: undefined }, { ignoredFiles: ["work"] }],
  ["outside-workspace", inWorkspace("/home/robin/diary.md"), {}],
  ["outside-workspace", { surface: "vscode", place: undefined }, {}],
  ["outside-workspace", inWorkspace("/work/shop2/a.csv"), {}],
  ["outside-workspace", inWorkspace("/work/shop/../shop2/a.csv"), {}],
  ["malformed", site("no address"), {}],
])("dropped as %s: %j under %j", (code, signal, policy) => {
  expect(reason(signal, policy)).toBe(code);
});

test.each<[string, Partial<Signal>, Partial<Policy>]>([
  ["from the moment of consent", { atMs: 1_767_225_600_000 }, {}],
  ["from the end of a pause", {}, { pausedUntilMs: 1_794_816_000_000 }],
  ["on another site than the denied one", {}, { deniedSites: ["evil-tiktok.com", "*.ads.tiktok.com"] }],
  ["on an allowed site", {}, { allowedSites: ["tiktok.com"] }],
  ["in the editor, whatever sites are allowed", inWorkspace("/work/shop/a.csv"), { allowedSites: ["tiktok.com"] }],
  [
    "what has no file, where files are ignored",
    { ...inWorkspace("/work/a.csv"), file: undefined },
    { ignoredFiles: ["*.csv", "shop2/"] },
  ],
  ["in a workspace, in the other spelling of Windows", inWorkspace("c:\\Work\\a.csv", "C:/work/"), {}],
  ["outside workspaces, when wished", inWorkspace("/home/robin/list.csv"), { recordsOutsideWorkspaces: true }],
  ["without an address", site(""), {}],
])("recorded: %s", (_, signal, policy) => {
  expect(reason(signal, policy)).toBeUndefined();
});

test("no consent outweighs every other reason", () => {
  expect(reason({ isPrivate: true }, { consentedAtMs: undefined, isRecording: false, pausedUntilMs: 0 })).toBe(
    "no-consent",
  );
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["text", "download"],
  ["an unknown operation", { ...buildSignal(), operation: "read" }],
  ["a time that is none", { ...buildSignal(), atMs: Number.NaN }],
  ["a time past all clocks", { ...buildSignal(), atMs: 1e15 }],
  ["a path that is no text", { ...buildSignal(), file: { path: 7 } }],
  ["a path longer than any", { ...buildSignal(), file: { path: `/${"a".repeat(50_000)}` } }],
  ["a place of no kind", { ...buildSignal(), place: { kind: "screen", url: "https://a.example" } }],
  ["an object that throws when it is read", new Proxy({}, { get: (): unknown => JSON.parse("{"), has: () => true })],
])("%s is malformed, and nothing is thrown", (_, input) => {
  expect(Reflect.apply(filterSignal, undefined, [input, buildPolicy(), testTokenKey])).toEqual({
    ok: false,
    code: "malformed",
  });
});

test("a measurement that the platform got wrong is left out and the event kept", () => {
  const { event } = pass({ file: { name: "a.csv", bytes: -1, modifiedMs: Number.NaN }, activeSeconds: -5 });
  expect(event).not.toHaveProperty("size");
  expect(event).not.toHaveProperty("length");
  expect(event).not.toHaveProperty("stat");
  expect(event).not.toHaveProperty("active");
});

test("one file has one file and one path token in browser and editor, and through both Unicode forms", () => {
  const { event: download } = pass({ file: { path: "/home/robin/Downloads/Umsätze.csv" } });
  const { event: edit } = pass({ ...inWorkspace("file:///home/robin/Downloads/Umsa%CC%88tze.csv", "/home/robin") });
  for (const field of ["file", "stem", "family", "folder", "path"] as const) expect(edit[field]).toBe(download[field]);
});

test("length and time follow a file through a rename; another second or another length is another file", () => {
  const file = { bytes: 1000, modifiedMs: 1_700_000_000_100 };
  const { event: before } = pass({ file: { name: "a.csv", ...file } });
  const { event: after } = pass({ file: { name: "b.xlsx", ...file, modifiedMs: 1_700_000_000_900 } });
  const { event: later } = pass({ file: { name: "b.xlsx", ...file, modifiedMs: 1_700_000_001_000 } });
  expect([after.length, after.stat]).toEqual([before.length, before.stat]);
  expect(later.length).toBe(before.length);
  expect(later.stat).not.toBe(before.stat);
});

test("sources are named by their file tokens: four at most, none that is ignored, none twice", () => {
  const { event: source } = pass({ file: { path: "/x/a.csv" } });
  const from = ["/x/a.csv", "a.csv", "/x/private.key", "/x/b.csv", "/x/c.csv"];
  const { event, labels } = pass({ operation: "rename", from }, { ignoredFiles: ["*.key"] });
  expect(labels).toContainEqual({ token: source.file, text: "a.csv" });
  expect(event.from).toEqual([source.file, pass({ file: { name: "b.csv" } }).event.file]);
});

test("a source outside of the workspace is named only where the person wants such files recorded", () => {
  const moved = { ...inWorkspace("/work/shop/a.md"), operation: "rename", from: ["/home/robin/diary.md"] } as const;
  const { event, labels } = pass(moved);
  expect(event.from).toBeUndefined();
  expect(JSON.stringify(labels)).not.toContain("diary");
  expect(pass(moved, { recordsOutsideWorkspaces: true }).event.from).toHaveLength(1);
  expect(pass({ ...moved, from: ["/work/shop/b.md"] }).event.from).toHaveLength(1);
});

test("labels name what the tokens of the event stand for", () => {
  const { event, labels } = pass({
    ...site("https://intranet.acme.example:8443/reports?x=1"),
    target: "https://a.example/u/1/doc/7/edit?k=s",
  });
  expect(Object.fromEntries(labels.map(({ token, text }) => [text, token]))).toEqual({
    "report_2026-11-16.csv": event.file,
    "report_{date}.csv": event.family,
    "/home/robin/Downloads": event.folder,
    "intranet.acme.example:8443": event.place,
    "https://a.example/doc/7": event.target,
  });
});

test("two persons share no token for one and the same signal", () => {
  const other = createTokenKey(new Uint8Array(32).fill(9), 0);
  const signal = buildSignal({ ...site("https://acme.example/"), target: "https://acme.example/x", from: ["a.csv"] });
  const tokens = [testTokenKey, other].map((key) => {
    const passed = filterSignal(signal, buildPolicy(), key);
    return new Set(JSON.stringify(passed).match(/[0-9a-f]{32}/g));
  });
  const [own, others] = tokens;
  expect(own?.size).toBeGreaterThan(9);
  expect([...(own ?? [])].filter((token) => others?.has(token))).toEqual([]);
});
