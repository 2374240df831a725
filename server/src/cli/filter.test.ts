import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { activityEventSchema } from "@floyo/core/events";
import * as v from "valibot";
import { expect, test } from "vitest";
import { run } from "./filter.ts";

async function filterLines(text: string, name = "facts.jsonl") {
  const folder = await mkdtemp(join(tmpdir(), "floyo-filter-"));
  await writeFile(join(folder, name), name.endsWith(".gz") ? gzipSync(text) : text);
  const printed = { out: "", err: "" };
  const stdout = (part: string) => void (printed.out += part);
  const stderr = (part: string) => void (printed.err += part);
  const code = await run([name], { stdout, stderr, env: {}, folder });
  return { code, ...printed };
}

const answerSchema = v.object({ id: v.string(), event: v.nullable(activityEventSchema) });
const readAnswers = (out: string) =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => v.parse(answerSchema, JSON.parse(line)));

const facts = [
  { id: "a", kind: "file", input: { path: "/home/jane-doe/plan.csv", gitBranch: "merger" } },
  {
    id: "b",
    kind: "download",
    input: {
      filename: "jane-doe.csv",
      url: "https://cdn.example/x",
      referrer: "https://ads.tiktok.com/reports?who=jane-doe",
    },
  },
  {
    id: "c",
    kind: "upload",
    input: { filename: "jane-doe.csv", url: "https://docs.google.com/spreadsheets/d/jane-doe/edit" },
  },
  { id: "d", kind: "url", input: { url: "https://jane-doe.github.io/" } },
  { id: "e", kind: "url", input: { url: "no address" } },
];
const text = facts.map((fact) => JSON.stringify(fact)).join("\n");

test("each line is answered by the event that would be stored, in order, and says no name", async () => {
  const { code, out, err } = await filterLines(text);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const answers = readAnswers(out);
  expect(answers.map(({ id, event }) => [id, event?.operation, event?.seq])).toEqual([
    ["a", "modify", 0],
    ["b", "download", 1],
    ["c", "upload", 2],
    ["d", "open", 3],
    ["e", undefined, undefined],
  ]);
  expect(answers.map(({ event }) => event?.place)).toEqual([
    undefined,
    "tiktok-ads",
    "google-sheets",
    expect.stringMatching(/^[0-9a-f]{32}$/),
    undefined,
  ]);
  expect(out).not.toMatch(/jane|doe|merger|github/);
});

test("a gzipped file is read alike", async () => {
  const { code, out } = await filterLines(text, "facts.jsonl.gz");
  expect([code, readAnswers(out).length]).toEqual([0, facts.length]);
});

test("two runs share no token: the key is made for the run", async () => {
  const [one, other] = await Promise.all([filterLines(text), filterLines(text)]);
  expect(readAnswers(one.out)[0]?.event?.file).not.toBe(readAnswers(other.out)[0]?.event?.file);
});

test.each([
  ["line-not-json", "{"],
  ["line-not-observation", '{"id":"x","kind":"screen","input":{}}'],
])("a broken line is one sentence with its number and %s", async (literal, broken) => {
  const { code, out, err } = await filterLines(`${text}\n${broken}`);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(new RegExp(`^Line ${facts.length + 1} [^\\n]+\\[${literal}\\]\\n$`));
});

test("a file that is not there is a failure, no file is a wrong call", async () => {
  const io = { stdout: () => undefined, stderr: () => undefined, env: {}, folder: tmpdir() };
  expect(await run(["absent.jsonl"], io)).toBe(1);
  expect(await run([], io)).toBe(2);
});
