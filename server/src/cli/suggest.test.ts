import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildEvent } from "@floyo/core/testing";
import * as v from "valibot";
import { expect, test } from "vitest";
import { run } from "./suggest.ts";

const week = 7 * 86_400;
const monday = 1_794_816_000;
const token = (digit: number) => digit.toString(16).padStart(32, "0");

/** Download, change in the editor and upload, on so many Mondays until 2026-11-16. */
const events = [3, 2, 1, 0].flatMap((weeksAgo, index) => {
  const at = monday - weeksAgo * week;
  const file = { file: token(index + 16), family: token(1), path: token(index + 64) };
  return [
    buildEvent({ ...file, at, seq: index * 3 }),
    buildEvent({
      ...file,
      at: at + 60,
      seq: index * 3 + 1,
      surface: "vscode",
      operation: "modify",
      place: token(7),
      tool: "editor",
      active: 300,
    }),
    buildEvent({
      ...file,
      at: at + 300,
      seq: index * 3 + 2,
      operation: "upload",
      place: "google-sheets",
      tool: "file-input",
    }),
  ];
});

const answerSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ suggestions: v.array(v.looseObject({ evidence: v.looseObject({ support: v.number() }) })) }),
);

async function runOn(args: readonly string[], text = events.map((event) => JSON.stringify(event)).join("\n")) {
  const folder = await mkdtemp(join(tmpdir(), "floyo-suggest-"));
  await writeFile(join(folder, "log.jsonl"), text);
  const said = { out: "", error: "" };
  const stdout = (words: string) => void (said.out += words);
  const stderr = (words: string) => void (said.error += words);
  return { exit: await run(["log.jsonl", ...args], { stdout, stderr, env: {}, folder }), ...said };
}

test("suggest prints title, evidence, confidence and the written automations, cheapest first", async () => {
  const { exit, out, error } = await runOn(["--tz", "Europe/Berlin"]);
  expect({ exit, error }).toEqual({ exit: 0, error: "" });
  const { suggestions } = v.parse(answerSchema, out);
  expect(suggestions).toHaveLength(1);
  expect(suggestions[0]).toMatchObject({
    title: "Every Monday: TikTok Ads Manager report → Google Sheets",
    evidence: { support: 4, minutes: 5 },
    automations: [
      { target: "native" },
      { target: "script" },
      { target: "python-script" },
      { target: "vscode-task" },
      { target: "github-actions" },
      { target: "n8n" },
      { target: "make" },
      { target: "floyo-workflow" },
    ],
  });
});

test("asked to, it plays each automation over what the person did", async () => {
  const { out } = await runOn(["--tz", "Europe/Berlin", "--backtest"]);
  const [suggestion] = v.parse(answerSchema, out).suggestions;
  const due = [3, 2, 1, 0].map((weeksAgo) => ({ fate: "on-time", runAt: monday - weeksAgo * week + 420, minutes: 5 }));
  expect(suggestion).toMatchObject({ backtest: due });
  expect((await runOn([])).out).not.toContain("backtest");
});

test("asked earlier, it knows only what had happened by then", async () => {
  const supports = async (now: string) => {
    const { out } = await runOn(["--now", now, "--tz", "Europe/Berlin"]);
    return v.parse(answerSchema, out).suggestions.map(({ evidence }) => evidence.support);
  };
  expect(await supports("2026-11-03T12:00:00Z")).toEqual([]);
  expect(await supports("2026-11-09T12:00:00Z")).toEqual([3]);
  expect(await supports("2027-03-01T12:00:00Z")).toEqual([]);
});

test("the same file gives the same bytes", async () => {
  expect((await runOn([])).out).toBe((await runOn([])).out);
});

test("an empty file has no suggestion, which is a valid answer", async () => {
  expect(await runOn([], "")).toEqual({ exit: 0, out: '{"suggestions":[]}\n', error: "" });
});

test("a broken line, an unknown time or zone, and a wrong call are said with a code", async () => {
  expect((await runOn([], "{}\n")).error).toMatch(/^Line 1 .*\[line-not-event\]\n$/);
  expect((await runOn(["--now", "soon"])).error).toContain("[time-unknown]");
  expect((await runOn(["--tz", "Mars/Olympus"])).error).toContain("[time-zone-unknown]");
  expect((await runOn(["--speed"])).exit).toBe(2);
});
