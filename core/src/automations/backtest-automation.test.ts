import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityEvent } from "../events/index.ts";
import type { CalendarRule } from "../mining/index.ts";
import type { AutomationTarget, Suggestion } from "../suggestions/index.ts";
import { buildEvent, buildSuggestion, buildTrigger } from "../testing/index.ts";
import { backtestAutomation } from "./index.ts";

const day = 86_400;
/** 2026-11-16 08:00 UTC, nine in Berlin. */
const lastMonday = 1_794_816_000;
let seq = 0;

const steps: Suggestion["opportunity"]["steps"] = [
  { role: "fetch", service: "tiktok-ads", ext: "csv" },
  { role: "transform", ext: "csv" },
  { role: "deliver", service: "google-sheets", ext: "csv" },
];

/** The report of one day: fetched, looked into, changed in five measured minutes, handed over. */
function doReport(at: number): readonly ActivityEvent[] {
  const inEditor = { surface: "vscode", place: undefined, tool: "editor" } as const;
  return [
    buildEvent({ at, seq: seq++ }),
    buildEvent({ ...inEditor, at: at + 60, seq: seq++, operation: "open" }),
    buildEvent({ ...inEditor, at: at + 300, seq: seq++, operation: "modify", active: 300 }),
    buildEvent({ at: at + 600, seq: seq++, operation: "upload", place: "google-sheets", tool: "file-input" }),
  ];
}

type Chore = { readonly trigger?: Suggestion["opportunity"]["trigger"]; readonly steps?: typeof steps };

function buildChore(times: readonly (readonly ActivityEvent[])[], { trigger = buildTrigger(), ...chore }: Chore = {}) {
  const occurrences = times.map((events) => ({
    start: events[0]?.at ?? 0,
    end: events.at(-1)?.at ?? 0,
    events: events.map(({ id }) => id),
  }));
  const evidence = { support: occurrences.length, occurrences };
  return { ...buildSuggestion({ evidence }), opportunity: { routine: "routine-1", steps, trigger, ...chore } };
}

function backtest(times: readonly (readonly ActivityEvent[])[], chore: Chore = {}, nowSeconds = lastMonday + day) {
  return backtestAutomation(buildChore(times, chore), times.flat(), { nowSeconds });
}

const operations = (events: readonly ActivityEvent[]) => events.map(({ operation }) => operation);

test("each time it runs in the person's zone, takes over what it can and counts what was measured", () => {
  const played = backtest([doReport(lastMonday - 7 * day), doReport(lastMonday)]);
  expect(played?.times).toHaveLength(2);
  const [, last] = played?.times ?? [];
  expect(last).toMatchObject({ fate: "on-time", runAt: lastMonday + 7 * 60, byHand: [], minutes: 5 });
  expect(operations(last?.takenOver ?? [])).toEqual(["download", "modify", "upload"]);
});

test("what the plan can't do stays by hand, also when the person did it besides the chore", () => {
  const extra = [
    buildEvent({ at: lastMonday + 700, seq: seq++, operation: "upload", place: "slack", tool: "file-input" }),
    buildEvent({ at: lastMonday + 800, seq: seq++, operation: "modify", ext: "png", surface: "vscode", active: 900 }),
  ];
  const [time] = backtest([[...doReport(lastMonday), ...extra]])?.times ?? [];
  expect(time?.byHand).toEqual(extra);
  expect(time?.minutes).toBe(5);
});

test("a due day without the chore is a run for nothing, a day aside is another day, a second time is not due", () => {
  const times = [-21, -13, 0, 0.2].map((days) => doReport(lastMonday + days * day));
  const fates = backtest(times)?.times.map(({ fate }) => fate);
  expect(fates).toEqual(["on-time", "other-day", "for-nothing", "on-time", "not-due"]);
  const last = backtest(times)?.times.at(-1);
  expect({ ...last, byHand: last?.byHand.length }).toEqual({ fate: "not-due", takenOver: [], byHand: 3 });
});

test("today is not for nothing before its hours are over", () => {
  const fates = (now: number) => backtest([doReport(lastMonday - 7 * day)], {}, now)?.times.map(({ fate }) => fate);
  expect(fates(lastMonday + 29 * 60)).toEqual(["on-time"]);
  expect(fates(lastMonday + 31 * 60)).toEqual(["on-time", "for-nothing"]);
});

test("without a calendar, or where the file is the person's to fetch, the person starts it", () => {
  const after = backtest([doReport(lastMonday)], { trigger: null });
  expect(after?.times).toMatchObject([{ fate: "started", minutes: 5 }]);
  expect(after?.times[0]).not.toHaveProperty("runAt");
  const portal = { role: "manual", activity: { operation: "download", ext: "csv" } } as const;
  const byFile = backtest([doReport(lastMonday)], { steps: [portal, ...steps.slice(1)] });
  expect(byFile?.times).toMatchObject([{ fate: "started", byHand: [{ operation: "download" }] }]);
});

test("a target that the clock can't start waits for the person, and one that follows rows for these", () => {
  const events = doReport(lastMonday);
  const fatesOn = (target: AutomationTarget) =>
    backtestAutomation(buildChore([events]), events, { nowSeconds: lastMonday + day, target })?.times.map(
      ({ fate, minutes }) => [fate, minutes],
    );
  expect(fatesOn("github-actions")).toEqual([["on-time", 5]]);
  expect(fatesOn("vscode-task")).toEqual([["started", 5]]);
  expect(fatesOn("zapier")).toEqual([["as-it-comes", 5]]);
});

test("no automation, or no event left of the evidence, is no backtest", () => {
  const events = doReport(lastMonday);
  const options = { nowSeconds: lastMonday + day };
  expect(backtestAutomation({ ...buildChore([events]), targets: [] }, events, options)).toBeUndefined();
  expect(backtestAutomation(buildChore([events]), [], options)).toBeUndefined();
});

const rules: readonly CalendarRule[] = [
  { every: "day" },
  { every: "workday" },
  { every: "week", weekdays: [1, 4] },
  { every: "week", weekdays: [1], interval: 2 },
  { every: "month", day: -1, of: "workday" },
];

test("on any calendar every time is told once, no run is told twice, and every event is on one side at most", () => {
  const offsets = fc.uniqueArray(fc.integer({ min: -120, max: 0 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...rules), offsets, (rule, days) => {
      const times = days.toSorted((a, b) => a - b).map((offset) => doReport(lastMonday + offset * day));
      const played = backtest(times, { trigger: buildTrigger({ rule }) })?.times ?? [];
      const done = played.filter(({ fate }) => fate !== "for-nothing");
      expect(done).toHaveLength(times.length);
      const runs = played.flatMap(({ runAt }) => runAt ?? []);
      expect(new Set(runs).size).toBe(runs.length);
      const sides = played.flatMap(({ takenOver, byHand }) => [...takenOver, ...byHand]);
      expect(new Set(sides)).toEqual(new Set(times.flat().filter(({ operation }) => operation !== "open")));
      expect(sides).toHaveLength(times.length * 3);
      for (const { fate, takenOver } of played) {
        if (fate === "not-due" || fate === "for-nothing") expect(takenOver).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});
