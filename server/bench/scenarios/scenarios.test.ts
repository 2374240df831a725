import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suggest, type Suggestion, suggestionSchema } from "@floyo/core/suggestions";
import * as v from "valibot";
import { expect, test } from "vitest";
import { run } from "../../src/cli/suggest.ts";
import { judgeMonth } from "./judge-month.ts";
import { liveStory } from "./live-story.ts";
import { readStories } from "./read-stories.ts";
import { type Engine, product, replayMonth } from "./replay-month.ts";
import type { Story } from "./story.ts";
import { sumUp } from "./sum-up.ts";

const stories = new Map(readStories().map(({ name, story }) => [name, story]));

function storyOf(name: string): Story {
  const story = stories.get(name);
  if (story === undefined) throw new Error(`no story ${name}`);
  return story;
}

const talking = [
  "social-media-manager",
  "growth-daily",
  "sales-ops-traveller",
  "recruiter-two-machines",
  "returns-given-up",
  "bookkeeper-two-clients",
  "affiliate-marketer",
];
const quiet = ["browsing-downloads", "one-off-migration", "quiet-holiday", "sick-weeks", "lawyer-cases"];

const scoreOf = (names: readonly string[], engine?: Engine) =>
  sumUp(names.map((name) => judgeMonth(storyOf(name), 5, engine)));

test("at least sixty months are told, fifteen of them with nothing that must be said, a third held out", () => {
  const all = [...stories.values()];
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(all.filter(({ says }) => says.every(({ may }) => may)).length).toBeGreaterThanOrEqual(15);
  expect(all.filter(({ isHeldOut }) => isHeldOut).length * 3).toBeGreaterThanOrEqual(all.length);
  for (const { doings, says } of all) {
    for (const name of says.flatMap(({ about }) => about)) expect(doings).toHaveProperty([name]);
  }
});

test("a dozen months hold the bars", () => {
  const figures = scoreOf([...talking, ...quiet]);
  expect(figures.precisionAt1).toBeGreaterThanOrEqual(0.85);
  expect(figures.precisionAt3).toBeGreaterThanOrEqual(0.8);
  expect(figures.recall).toBeGreaterThanOrEqual(0.75);
  expect(figures.falseInQuiet).toBeLessThanOrEqual(1);
  expect(figures).toMatchObject({ duplicates: 0, mostInADay: 1, weeklyFirst: 3, dailyFirst: 4 });
  expect(figures.stable).toBeGreaterThanOrEqual(0.99);
});

const withSuggest = (change: (list: readonly Suggestion[], now: number) => readonly Suggestion[]): Engine => ({
  ...product,
  suggest: (input) => change(suggest(input), input.nowSeconds),
});
const called = (suggestion: Suggestion, id: string): Suggestion => ({ ...suggestion, id });

test("no quota is told by the new ones on a day", () => {
  expect(scoreOf(["social-media-manager"], { ...product, perDay: 20 }).mostInADay).toBe(2);
});

test("variants that are not merged are told as duplicates", () => {
  const twice = withSuggest((list) => list.flatMap((one) => [one, called(one, `${one.id} again`)]));
  expect(scoreOf(["growth-daily"], twice).duplicates).toBeGreaterThan(0);
});

test("ids that are given anew each day are told by what is kept, and as duplicates", () => {
  const anew = withSuggest((list, now) => list.map((one) => called(one, `${one.id} ${now}`)));
  const { stable, duplicates } = scoreOf(["growth-daily"], anew);
  expect(stable).toBe(0);
  expect(duplicates).toBeGreaterThan(0);
});

test("silence is told by the recall, and speaking too late by the time of the first", () => {
  expect(
    scoreOf(
      talking,
      withSuggest(() => []),
    ).recall,
  ).toBe(0);
  const late = withSuggest((list) => list.filter(({ evidence }) => evidence.support > 5));
  expect(scoreOf(["growth-daily"], late).dailyFirst).toBe(6);
});

test("what is said before it was done three times is told by the precision", () => {
  const story = storyOf("social-media-manager");
  const known = replayMonth(story, liveStory(story, 5)).at(-1)?.list ?? [];
  expect(
    scoreOf(
      ["social-media-manager"],
      withSuggest(() => known),
    ).precisionAt1,
  ).toBeLessThan(0.85);
});

test("what is given up and still said is told by the precision", () => {
  const stubborn: Engine = {
    ...product,
    suggest: (input) =>
      suggest({ ...input, nowSeconds: Math.min(input.nowSeconds, input.routines[0]?.occurrences.at(-1)?.end ?? 0) }),
  };
  expect(scoreOf(["returns-given-up"], stubborn).precisionAt1).toBeLessThan(0.85);
});

const answerSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ suggestions: v.array(v.object({ ...v.pick(suggestionSchema, ["evidence", "confidence"]).entries })) }),
);

test("the command line gives the same answer from the month's events", async () => {
  for (const name of ["social-media-manager", "sales-ops-traveller", "browsing-downloads"]) {
    const story = storyOf(name);
    const month = liveStory(story, 5);
    const last = replayMonth(story, month).at(-1);
    const folder = await mkdtemp(join(tmpdir(), "floyo-scenario-"));
    await writeFile(join(folder, "month.jsonl"), month.events.map((event) => JSON.stringify(event)).join("\n"));
    const said: string[] = [];
    const now = new Date((last?.nowSeconds ?? 0) * 1000).toISOString();
    const io = { stdout: (text: string) => void said.push(text), stderr: () => undefined, env: {}, folder };
    expect(await run(["month.jsonl", "--now", now, "--tz", story.zone], io)).toBe(0);
    const { suggestions } = v.parse(answerSchema, said.join(""));
    expect(suggestions).toEqual(last?.list.map(({ evidence, confidence }) => ({ evidence, confidence })));
  }
});
