import { expect, test } from "vitest";
import { readActivityWatch } from "./read-activity-watch.ts";

const monday = Date.parse("2026-11-16T08:00:00Z");
const at = (seconds: number) => new Date(monday + seconds * 1000).toISOString().replace("Z", "000+00:00");
const event = (second: number, duration: number, data: object) => ({ id: null, timestamp: at(second), duration, data });
const look = (second: number, duration: number, file: string) =>
  event(second, duration, { file, project: "/work/shop", language: "csv", branch: "main" });

const bucket = (type: string, events: readonly unknown[], hostname = "desk") => ({
  id: `${type}_${hostname}`,
  created: at(0),
  name: null,
  type,
  client: "a-watcher",
  hostname,
  data: {},
  events,
});

async function read(...buckets: readonly unknown[]) {
  const text = JSON.stringify({ buckets: Object.fromEntries(buckets.map((bucket, index) => [`b${index}`, bucket])) });
  const reading = await readActivityWatch([new TextEncoder().encode(text)], () => 60);
  if (!reading.ok) throw new Error(reading.code);
  return reading.value;
}

test("an editor's attention to a file is its opening, with the seconds and the workspace", async () => {
  const { signals, ...counts } = await read(bucket("app.editor.activity", [look(0, 40, "/work/shop/a.csv")]));
  expect(signals).toEqual([
    {
      atMs: monday,
      utcOffsetMinutes: 60,
      surface: "import",
      operation: "open",
      cause: "user",
      file: { path: "/work/shop/a.csv" },
      place: { kind: "workspace", folder: "/work/shop" },
      tool: "editor",
      activeSeconds: 40,
    },
  ]);
  expect(counts).toEqual({ events: [], total: 1, aboutFiles: 1, unreadable: 0 });
});

test("what is told of one file again and again is one look, until it has rested for a quarter of an hour", async () => {
  const [a, b] = ["/work/shop/a.csv", "/work/shop/b.csv"];
  const newestFirst = [look(3000, 5, a), look(100, 20, a), look(60, 30, b), look(0, 50, a)];
  const { signals } = await read(bucket("app.editor.activity", newestFirst));
  expect(signals.map(({ atMs, file, activeSeconds }) => [(atMs - monday) / 1000, file?.path, activeSeconds])).toEqual([
    [0, a, 70],
    [60, b, 30],
    [3000, a, 5],
  ]);
});

test("seconds in which the person was away from that machine do not count", async () => {
  const away = [
    event(10, 20, { status: "afk" }),
    event(20, 30, { status: "afk" }),
    event(0, 10, { status: "not-afk" }),
  ];
  const editor = [look(0, 60, "/work/shop/a.csv")];
  const { signals } = await read(
    bucket("afkstatus", away),
    bucket("app.editor.activity", editor),
    bucket("app.editor.activity", editor, "laptop"),
  );
  expect(signals.map(({ activeSeconds }) => activeSeconds)).toEqual([20, 60]);
});

test.each(["unknown", "Untitled-1", "extension-output-#1", "output:tasks"])("%s is no file", async (file) => {
  expect(await read(bucket("app.editor.activity", [look(0, 5, file)]))).toMatchObject({ signals: [], unreadable: 0 });
});

const visit = (url: string, incognito = false) =>
  event(0, 9, { url, title: "/home/robin/secret.csv", incognito, audible: false, tabCount: 3 });

test("of the browser only files of this machine are read, and a private window stays one", async () => {
  const web = [
    visit("https://docs.google.com/spreadsheets/d/abc"),
    visit("file:///home/robin/"),
    visit("file:///a/b.pdf"),
  ];
  const { signals } = await read(bucket("web.tab.current", [...web, visit("file:///a/c.pdf", true)]));
  expect(signals.map(({ file, tool, isPrivate }) => [file?.path, tool, isPrivate])).toEqual([
    ["file:///a/b.pdf", "other", false],
    ["file:///a/c.pdf", "other", true],
  ]);
});

test("titles of windows are never read, whatever else is in the bucket", async () => {
  const window = event(0, 5, { app: "Code", title: "a.csv", file: "/work/a.csv", url: "file:///work/a.csv" });
  expect(await read(bucket("currentwindow", [window]))).toMatchObject({ signals: [], total: 1, aboutFiles: 0 });
});

test("a broken event is passed over and counted", async () => {
  const broken = [
    { ...look(0, 1, "/work/a.csv"), timestamp: "yesterday" },
    { timestamp: at(0), duration: 1, data: { file: 7 } },
    { ...look(0, 1, "/work/b.csv"), duration: "long" },
  ];
  const { signals, unreadable } = await read(bucket("app.editor.activity", broken));
  expect(unreadable).toBe(2);
  expect(signals).toMatchObject([{ file: { path: "/work/b.csv" }, activeSeconds: 0 }]);
});

test.each(["", "[]", "{}", '{"buckets":7}', '{"buckets":{"a":{"type":"afkstatus","events":[', "PK\u0003\u0004"])(
  "%s is no export",
  async (text) => {
    const reading = await readActivityWatch([new TextEncoder().encode(text)], () => 0);
    expect(reading).toEqual({ ok: false, code: "not-activity-watch" });
  },
);

test("the words before the events may come behind them, and a bucket may have none", async () => {
  const { events, ...head } = bucket("app.editor.activity", [look(0, 5, "C:\\work\\a.csv")]);
  const { signals } = await read({ events, ...head }, { ...head, events: null }, { ...head, events: undefined });
  expect(signals).toHaveLength(1);
});
