import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { buildEvent, createLeakSearch, testDevice } from "@floyo/core/testing";
import { batchLimit, ingestAnswerSchema } from "@floyo/core/sync";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLines } from "../cli/read-lines.ts";
import { readAllRows } from "../testing/read-all-rows.ts";
import { ask, openTestApp, signUp, type TestApp } from "../testing/test-app.ts";

// A device whose door is broken: what it would record arrives here as it was.

let server: TestApp;
let token = "";
beforeAll(async () => {
  server = await openTestApp();
  ({ token } = await signUp(server, "person@example.test"));
  const body = { device: testDevice, surface: "browser" };
  await ask(server, "POST /functions/v1/api/devices", { token, body });
});
afterAll(() => server.close());

/** Sends each as an event with a number of its own; answers the numbers that the server did not refuse, and all it said. */
async function sendRaw(contents: readonly object[]) {
  const kept: number[] = [];
  const said: string[] = [];
  for (let start = 0; start < contents.length; start += batchLimit.events) {
    const events = contents
      .slice(start, start + batchLimit.events)
      .map((content, i) => ({ ...content, seq: start + i }));
    const body = { device: testDevice, events, tombstones: [] };
    const answer = await ask(server, "POST /functions/v1/api/events", { token, body });
    said.push(JSON.stringify(answer.body));
    const { taken, known, refused } = v.parse(ingestAnswerSchema, answer.body);
    expect(refused).toHaveLength(events.length);
    kept.push(...taken, ...known);
  }
  return { kept, said };
}

/** Where any of the names can be read on the server: in its answers, its log, its reports of bugs, any row of any table. */
async function findNames(names: readonly string[], said: readonly string[]): Promise<readonly string[]> {
  const rows = await readAllRows(server.database);
  const places = new Map([...rows, ["answers", said], ["log", server.lines], ["bugs", server.bugs.map(String)]]);
  const search = createLeakSearch(names);
  return [...places].flatMap(([place, texts]) => texts.flatMap(search).map(({ name }) => `${place}: ${name}`));
}

const rawValues = [
  "/home/vromanek/Lohnabrechnung.csv",
  "C:\\Users\\vromanek\\Lohnabrechnung.csv",
  "file:///Users/vromanek/Lohnabrechnung.csv",
  "https://intranet.vromanek.example/lohn?user=7",
  "vromanek@lohnabrechnung.example",
  "Lohnabrechnung vromanek",
  "vromanek.example",
  // As long as a token, and no token.
  "vromanek-lohnabrechnung-vromanek",
];
const textFields =
  "id surface operation cause ext file stem family folder path length stat place target tool title url branch".split(
    " ",
  );

test("a path, an address or a name is refused in every field, and stands nowhere afterwards", async () => {
  const event = buildEvent();
  const contents = rawValues.flatMap((raw) => [
    ...textFields.map((field) => ({ ...event, [field]: raw })),
    { ...event, from: [raw] },
    { ...event, [raw]: true },
  ]);
  const { kept, said } = await sendRaw(contents);
  expect(kept).toEqual([]);
  expect(await findNames(["vromanek", "lohnabrechnung"], said)).toEqual([]);
});

test("what stands in a table or in the log would be found", async () => {
  const body = { email: "zdenka-vavrova@example.test", password: "long enough" };
  await ask(server, "POST /auth/v1/signup", { body });
  expect(await findNames(["zdenka-vavrova"], [])).toContain("auth.users: zdenka-vavrova");
});

const data = resolve(process.env["FLOYO_DATA"] ?? join(import.meta.dirname, "../../../../shared/data"));
const corpus = join(data, "privacy/events-leak.jsonl.gz");
const lineSchema = v.object({ input: v.record(v.string(), v.unknown()), mustNotLeave: v.array(v.string()) });

test.skipIf(!existsSync(corpus))(
  "everything raw of the shared corpus is refused, and stands nowhere afterwards (skipped without FLOYO_DATA)",
  async () => {
    const contents: object[] = [];
    const names: string[] = [];
    for await (const text of readLines(corpus)) {
      const { input, mustNotLeave } = v.parse(lineSchema, JSON.parse(text));
      const { path, filename, url } = input;
      contents.push(input, { ...buildEvent(), ...input }, { ...buildEvent(), file: path ?? filename ?? url });
      names.push(...mustNotLeave.filter((name) => name.length > 7));
    }
    const { kept, said } = await sendRaw(contents);
    expect(kept).toEqual([]);
    expect(await findNames(names, said)).toEqual([]);
  },
);
