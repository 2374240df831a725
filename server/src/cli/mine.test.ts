import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildEvent } from "@floyo/core/testing";
import { expect, test } from "vitest";
import type { Command } from "./command.ts";
import { run as mine } from "./mine.ts";
import { run as threads } from "./threads.ts";

const day = 24 * 60 * 60;
const monday = 1_794_816_000;
const token = (digit: number) => digit.toString(16).padStart(32, "0");

const downloadAndUpload = (week: number) => {
  const at = monday + week * 7 * day;
  const file = { file: token(week + 16), family: token(1), length: token(week + 32) };
  return [
    buildEvent({ ...file, at, seq: week * 2, path: token(week + 64) }),
    buildEvent({ ...file, at: at + 300, seq: week * 2 + 1, operation: "upload", place: "google-sheets" }),
  ];
};

async function runOn(command: Command, text: string, args: readonly string[] = ["log.jsonl"]) {
  const folder = await mkdtemp(join(tmpdir(), "floyo-mine-"));
  await writeFile(join(folder, "log.jsonl"), text);
  const said = { out: "", error: "" };
  const io = {
    stdout: (words: string) => void (said.out += words),
    stderr: (words: string) => void (said.error += words),
    env: {},
    folder,
  };
  return { exit: await command(args, io), ...said };
}

const log = [0, 1, 2]
  .flatMap(downloadAndUpload)
  .map((event) => `${JSON.stringify(event)}\n`)
  .join("");

test("mine prints one JSON object of routines, with or without --json", async () => {
  const plain = await runOn(mine, log);
  const flagged = await runOn(mine, log, ["--json", "log.jsonl", "--tz", "Europe/Berlin"]);
  expect(plain).toMatchObject({ exit: 0, error: "" });
  expect(JSON.parse(flagged.out)).toMatchObject({
    routines: [{ support: 3, trigger: { rule: { every: "week", weekdays: [1] }, timeZone: "Europe/Berlin" } }],
  });
  expect(JSON.parse(plain.out)).toMatchObject({ routines: [{ support: 3 }] });
});

test("threads prints the events of each file", async () => {
  const said = await runOn(threads, log);
  const [first, second] = [0, 1].map((week) => downloadAndUpload(week).map(({ id }) => id));
  expect(JSON.parse(said.out)).toMatchObject({ threads: [{ id: first?.[0], events: first }, { events: second }, {}] });
});

test.each([
  ["mine", mine],
  ["threads", threads],
])("%s answers misuse with 2, and what it cannot read with 1, a sentence and a code", async (_, command) => {
  expect(await runOn(command, "", [])).toMatchObject({ exit: 2, out: "" });
  expect(await runOn(command, "", ["--wrong", "log.jsonl"])).toMatchObject({ exit: 2, out: "" });
  expect(await runOn(command, "", ["absent.jsonl"])).toMatchObject({ exit: 1, out: "" });
  const broken = await runOn(command, `${log}{}\n`);
  expect(broken).toMatchObject({ exit: 1, out: "" });
  expect(broken.error).toMatch(/^Line 7 is not an activity event .*\[line-not-event\]\n$/);
});

test("an unknown time zone is refused by name", async () => {
  const said = await runOn(mine, log, ["log.jsonl", "--tz", "Mars/Olympus"]);
  expect(said.exit).toBe(1);
  expect(said.error).toContain("[time-zone-unknown]");
});

test("an empty file has no routines and no threads", async () => {
  expect((await runOn(mine, "")).out).toBe('{"routines":[]}\n');
  expect((await runOn(threads, "")).out).toBe('{"threads":[]}\n');
});
