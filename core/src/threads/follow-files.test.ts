import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import type { ActivityEvent } from "../events/index.ts";
import { buildEvent, generateFileChains } from "../testing/index.ts";
import { followFiles } from "./follow-files.ts";
import { emptyThreads, followEvent, threadsOf, threadStateSchema } from "./thread-state.ts";

const monday = 1_794_816_000;
const editor = "7d1c2b3a-4f5e-4a6b-8c7d-9e0f1a2b3c4d";
const token = (text: string) =>
  text
    .split("")
    .map((each) => each.charCodeAt(0).toString(16))
    .join("")
    .padEnd(32, "0");

type Fields = Partial<
  Omit<ActivityEvent, "file" | "stem" | "path" | "folder" | "length" | "stat" | "from" | "device">
> & {
  readonly in?: string;
  readonly bytes?: string;
  readonly from?: string;
};

let seq = 0;
const build = (name: string, { in: folder, bytes, from, ...fields }: Fields) =>
  buildEvent({
    seq: (seq += 1),
    file: token(name),
    stem: token(name.replace(/\.\w+$/, "")),
    ext: name.replace(/^.*\./, ""),
    ...(folder !== undefined && { folder: token(folder), path: token(`${folder}/${name}`) }),
    ...(bytes !== undefined && { length: token(bytes) }),
    ...(from !== undefined && { from: [token(from)] }),
    ...fields,
    at: monday + (fields.at ?? 0),
  });

const download = (name: string, fields: Fields) => build(name, { ...fields, operation: "download" });
const upload = (name: string, fields: Fields) =>
  build(name, { ...fields, operation: "upload", place: "google-sheets" });
const inEditor = (name: string, operation: ActivityEvent["operation"], fields: Fields) => {
  const { place: _, ...event } = build(name, { ...fields, surface: "vscode", operation });
  return { ...event, device: buildEvent({ device: editor }).device };
};
const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

test("a download, its editing and its upload are one thread, called after its first event", () => {
  const events = [
    download("a.csv", { at: 0, in: "downloads", bytes: "90" }),
    inEditor("a.csv", "open", { at: 60, in: "downloads", bytes: "90" }),
    inEditor("a.csv", "modify", { at: 90, in: "downloads", bytes: "70" }),
    upload("a.csv", { at: 120, bytes: "70" }),
  ];
  expect(followFiles(events)).toEqual([
    { id: events[0]?.id, aliases: [], events: idsOf(events), start: monday, end: monday + 120 },
  ]);
});

test("a new download starts a new thread although its name and its path are used again", () => {
  const first = [download("a.csv", { at: 0, in: "d", bytes: "1" }), upload("a.csv", { at: 10, bytes: "1" })];
  const second = [download("a.csv", { at: 20, in: "d", bytes: "2" }), upload("a.csv", { at: 30, bytes: "2" })];
  expect(followFiles([...first, ...second]).map(({ events }) => events)).toEqual([idsOf(first), idsOf(second)]);
});

test("files of one family with names of their own are never one thread", () => {
  const family = buildEvent({ family: token("family") }).family;
  const events = ["a-1.csv", "a-2.csv"].map((name, at) => download(name, { at, ...(family && { family }) }));
  expect(followFiles(events)).toHaveLength(2);
});

test("look-alikes that are worked on side by side stay apart", () => {
  const [one, two] = ["x", "y"].map((folder) => [
    download("a.csv", { at: 0, in: folder, bytes: `${folder}1` }),
    inEditor("a.csv", "modify", { at: 30, in: folder, bytes: `${folder}2` }),
    upload("a.csv", { at: 60, bytes: `${folder}2` }),
  ]);
  expect(followFiles([...(one ?? []), ...(two ?? [])]).map(({ events }) => events.length)).toEqual([3, 3]);
});

test("a copy is a thread of its own; what the editor says was made from a file goes on with it", () => {
  const original = download("a.csv", { at: 0, in: "d", bytes: "9" });
  const opened = inEditor("a.csv", "open", { at: 5, in: "d", bytes: "9" });
  const copy = inEditor("a.csv", "create", { at: 9, in: "backup", bytes: "9" });
  const made = inEditor("b.json", "create", { at: 9, in: "out", bytes: "8", from: "a.csv" });
  expect(followFiles([original, opened, copy])).toHaveLength(2);
  expect(followFiles([original, opened, made])).toHaveLength(1);
});

test("a conversion beside its source goes on with it; source files of one stem do not", () => {
  const convert = (from: string, to: string) => [
    inEditor(from, "open", { at: 0, in: "d", bytes: "1" }),
    inEditor(to, "create", { at: 60, in: "d", bytes: "2" }),
  ];
  expect(followFiles(convert("a.csv", "a.xlsx"))).toHaveLength(1);
  expect(followFiles(convert("a.ts", "a.css"))).toHaveLength(2);
});

test("what is unpacked from a download goes on with it, also when it is only opened", () => {
  const archive = download("a.zip", { at: 0, in: "downloads", bytes: "9" });
  expect(followFiles([archive, inEditor("a.csv", "open", { at: 60, in: "downloads", bytes: "20" })])).toHaveLength(1);
  expect(followFiles([archive, inEditor("a.csv", "create", { at: 60, in: "d", bytes: "20" })])).toHaveLength(2);
  const unpacked = inEditor("a.csv", "create", { at: 60, in: "d", bytes: "20" });
  expect(followFiles([archive, buildEvent({ ...unpacked, place: token("workspace") })])).toHaveLength(1);
});

test("a file that was renamed where nobody looked is known by its length, if no other had that length", () => {
  const of = { bytes: "5000", size: 4096 } as const;
  const fetched = download("a.csv", { ...of, at: 0, in: "downloads" });
  const opened = inEditor("b.csv", "open", { ...of, at: 60, in: "downloads" });
  const sent = upload("c.csv", { ...of, at: 90 });
  expect(followFiles([fetched, opened, sent])).toHaveLength(1);
  const other = download("d.csv", { ...of, at: 10, in: "downloads" });
  expect(followFiles([fetched, other, opened, sent]).map(({ events }) => events.length)).toEqual([1, 1, 1, 1]);
  expect(followFiles([fetched, opened, sent].map((event) => ({ ...event, size: 256 as const })))).toHaveLength(3);
});

test("a merge of two downloads joins their threads and keeps the younger one's id as an alias", () => {
  const parts = [download("a.csv", { at: 0, in: "d" }), download("b.csv", { at: 5, in: "d" })];
  const { from: _, ...whole } = inEditor("c.csv", "create", { at: 60, in: "d" });
  const merged = { ...whole, from: parts.flatMap(({ file }) => (file === undefined ? [] : [file])) };
  expect(followFiles([...parts, merged])).toMatchObject([
    { id: parts[0]?.id, aliases: [parts[1]?.id], events: { length: 3 } },
  ]);
});

test("a move told as a creation and a deletion, in either order, is one file", () => {
  const opened = inEditor("a.csv", "open", { at: 0, in: "d", bytes: "9" });
  const made = (at: number) => inEditor("a.csv", "create", { at, in: "archive", bytes: "9" });
  const gone = (at: number) => inEditor("a.csv", "delete", { at, in: "d", bytes: "9" });
  expect(followFiles([opened, made(5), gone(6)])).toHaveLength(1);
  expect(followFiles([opened, gone(5), made(6)])).toHaveLength(1);
});

test("clocks that are five minutes apart do not cut a thread", () => {
  const opened = inEditor("a.csv", "open", { at: -290, in: "elsewhere", bytes: "9" });
  const saved = inEditor("a.csv", "modify", { at: 200, in: "elsewhere", bytes: "8" });
  const events = [
    opened,
    download("a.csv", { at: 0, in: "d", bytes: "9" }),
    saved,
    upload("a.csv", { at: 30, bytes: "8" }),
  ];
  expect(followFiles(events)).toMatchObject([{ id: opened.id, events: { length: 4 } }]);
});

test("events about no file belong to no thread", () => {
  const { file: _, ...run } = buildEvent({ operation: "run", file: token("x") });
  expect(followFiles([run])).toEqual([]);
});

test("the order of arrival leaves no trace, nor does an event that comes twice", () => {
  const { events } = generateFileChains(7, { count: 26, days: 3 });
  const expected = followFiles(events);
  fc.assert(
    fc.property(fc.shuffledSubarray([...events], { minLength: events.length }), (shuffled) => {
      expect(followFiles([...shuffled, ...shuffled.slice(0, 5)])).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test("following one by one, over a state that was written down, gives the same as all at once", () => {
  const { events } = generateFileChains(8, { count: 26, days: 3 });
  const state = events.reduce(followEvent, emptyThreads);
  const again = events.slice(0, 10).reduce(followEvent, v.parse(threadStateSchema, JSON.parse(JSON.stringify(state))));
  expect(threadsOf(again)).toEqual(followFiles(events));
});
