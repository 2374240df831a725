import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run as mine } from "./mine.ts";

async function mineActivities(text: string, args: readonly string[] = ["--activities", "log.jsonl"]) {
  const folder = await mkdtemp(join(tmpdir(), "floyo-activities-"));
  await writeFile(join(folder, "log.jsonl"), text);
  const said = { out: "", error: "" };
  const io = {
    stdout: (words: string) => void (said.out += words),
    stderr: (words: string) => void (said.error += words),
    env: {},
    folder,
  };
  return { exit: await mine(args, io), ...said };
}

const line = (activity: string, at: number) => `${JSON.stringify({ at, activity })}\n`;
const day = ["open", "copy", "paste", "save"];
const log = Array.from({ length: 10 }, (_, i) => day.map((activity, k) => line(activity, i * 60_000 + k * 900)));

test("mine --activities prints where each occurrence stands, and the routines", async () => {
  const said = await mineActivities(log.flat().join(""));
  expect(said).toMatchObject({ exit: 0, error: "" });
  expect(JSON.parse(said.out)).toEqual({
    segments: log.map((_, i) => ({ start: 4 * i, end: 4 * i + 4, routine: 0 })),
    routines: [{ activities: day, support: 10 }],
  });
});

test("of a window only the last activities are read, at their positions in the file", async () => {
  const before = Array.from({ length: 7 }, (_, i) => line("other", i));
  const said = await mineActivities([...before, ...log.flat()].join(""), [
    "--activities",
    "log.jsonl",
    "--window",
    "40",
  ]);
  expect(JSON.parse(said.out)).toEqual({
    segments: log.map((_, i) => ({ start: 7 + 4 * i, end: 11 + 4 * i, routine: 0 })),
    routines: [{ activities: day, support: 10 }],
  });
  expect(await mineActivities("", ["--activities", "log.jsonl", "--window", "none"])).toMatchObject({
    exit: 2,
    out: "",
  });
});

test("an empty file has no segments and no routines", async () => {
  expect((await mineActivities("")).out).toBe('{"segments":[],"routines":[]}\n');
});

test.each([
  ["is not JSON", "{", "line-not-json"],
  ["is not an activity", '{"at":"now","activity":"open"}', "line-not-activity"],
  ["is not an activity", '{"at":1}', "line-not-activity"],
  ["is not JSON", "", "line-not-json"],
])("a line that %s is refused by its number", async (said, broken, code) => {
  const answer = await mineActivities(`${line("open", 1)}${broken}\n${line("open", 2)}`);
  expect(answer).toMatchObject({ exit: 1, out: "" });
  expect(answer.error).toContain(`Line 2 ${said}`);
  expect(answer.error).toMatch(new RegExp(`\\[${code}\\]\\n$`));
});

test("misuse is answered with 2, a file that is not there with 1", async () => {
  expect(await mineActivities("", ["--activities"])).toMatchObject({ exit: 2, out: "" });
  expect(await mineActivities("", ["--activities", "log.jsonl", "--wrong"])).toMatchObject({ exit: 2, out: "" });
  expect(await mineActivities("", ["--activities", "absent.jsonl"])).toMatchObject({ exit: 1, out: "" });
});
