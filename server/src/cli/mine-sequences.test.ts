import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "./mine.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "floyo-sequences-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function mine(...args: readonly string[]) {
  const said = { out: "", error: "" };
  const io = {
    stdout: (words: string) => void (said.out += words),
    stderr: (words: string) => void (said.error += words),
    env: {},
    folder,
  };
  return { exit: await run(["--sequences", ...args], io), ...said };
}

const write = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes);
const digest = (lines: string) => createHash("sha256").update(lines).digest("hex");

const text = "10 9\n\n9 10 9\n10 7 9\n";
const lines = "10 -1 #SUP: 3\n10 -1 9 -1 #SUP: 3\n9 -1 #SUP: 3\n";

test("the digest is that of the printed lines, which are sorted bytewise", async () => {
  write("a.txt", text);
  write("a.txt.gz", gzipSync(text));
  expect(await mine("a.txt", "--min-support", "2", "--print")).toEqual({ exit: 0, out: lines, error: "" });
  for (const file of ["a.txt", "a.txt.gz"]) {
    const { exit, out } = await mine("--min-support", "2", file);
    expect({ exit, out }).toEqual({ exit: 0, out: `${JSON.stringify({ patterns: 3, sha256: digest(lines) })}\n` });
  }
});

test("closed, maximal and near patterns can be asked for", async () => {
  write("a.txt", text);
  const print = async (...args: readonly string[]) =>
    (await mine("a.txt", "--min-support", "2", "--print", ...args)).out;
  expect(await print("--closed")).toBe("10 -1 9 -1 #SUP: 3\n");
  expect(await print("--maximal")).toBe("10 -1 9 -1 #SUP: 3\n");
  expect(await print("--max-gap", "1")).toBe("10 -1 #SUP: 3\n10 -1 9 -1 #SUP: 2\n9 -1 #SUP: 3\n");
});

test("an empty file has no patterns", async () => {
  write("a.txt", "");
  const { out } = await mine("a.txt", "--min-support", "1");
  expect(out).toBe(`${JSON.stringify({ patterns: 0, sha256: digest("") })}\n`);
});

test("what cannot be read is said in one sentence with its line", async () => {
  write("a.txt", "1 2\n\n3 four\n");
  const wrong = await mine("a.txt", "--min-support", "1");
  expect(wrong).toMatchObject({ exit: 1, out: "" });
  expect(wrong.error).toMatch(/^Line 3 is not a sequence [^\n]*\[line-not-sequence\]\n$/);
  write("b.txt.gz", "no gzip");
  for (const file of ["b.txt.gz", "absent.txt", "."]) {
    const said = await mine(file, "--min-support", "1");
    expect(said).toMatchObject({ exit: 1, out: "" });
    expect(said.error).toContain("[file-unreadable]");
  }
});

test.each([
  [[]],
  [["a.txt"]],
  [["--min-support", "2"]],
  [["a.txt", "b.txt", "--min-support", "2"]],
  [["a.txt", "--min-support", "0"]],
  [["a.txt", "--min-support", "2.5"]],
  [["a.txt", "--min-support", "2", "--max-gap", "0"]],
  [["a.txt", "--min-support", "2", "--closed", "--maximal"]],
  [["a.txt", "--min-support", "2", "--wrong"]],
])("%j is wrong usage", async (args) => {
  write("a.txt", text);
  const said = await mine(...args);
  expect(said).toMatchObject({ exit: 2, out: "" });
  expect(said.error).toContain("usage:");
});

const data = resolve(process.env["FLOYO_DATA"] ?? resolve(import.meta.dirname, "../../../../shared/data"), "spm");
const hasData = existsSync(join(data, "expected.json"));

const expectedSchema = v.object({
  results: v.array(
    v.object({
      dataset: v.string(),
      minsup: v.number(),
      task: v.picklist(["frequent", "closed", "maximal"]),
      gap: v.nullable(v.number()),
      patterns: v.number(),
      sha256: v.string(),
    }),
  ),
});

test.skipIf(!hasData)(
  "the published data sets have exactly the expected patterns (skipped where FLOYO_DATA names no folder with spm/)",
  async () => {
    const { results } = v.parse(expectedSchema, JSON.parse(readFileSync(join(data, "expected.json"), "utf8")));
    for (const { dataset, minsup, task, gap, patterns, sha256 } of results) {
      const file = join(data, `${dataset}.txt.gz`);
      if (!existsSync(file)) continue;
      const only = task === "frequent" ? [] : [`--${task}`];
      const near = gap === null ? [] : ["--max-gap", String(gap)];
      const { out } = await mine(file, "--min-support", String(minsup), ...only, ...near);
      expect({ dataset, minsup, task, gap, ...JSON.parse(out) }).toEqual({
        dataset,
        minsup,
        task,
        gap,
        patterns,
        sha256,
      });
    }
  },
);
