import { expect, test } from "vitest";
import { judgeRejected, type Decision } from "../suggestions/index.ts";
import { buildOccurrences, buildRoutine, buildSuggestion, buildToken, reportSteps } from "../testing/index.ts";
import { listDecided, listMoreAnswers, rejectionToWords, type ViewContext } from "./index.ts";

const now = 1_794_816_000 + 3600;
const context: ViewContext = { locale: "en-GB", timeZone: "Europe/Berlin", nowSeconds: now, nameOf: () => undefined };

const decide = (overrides: Partial<Decision>): Decision => ({
  suggestion: "routine-report",
  activities: reportSteps,
  kind: "never",
  at: now - 60,
  ...overrides,
});

test("a suggestion can be wrong in its parts, and refused for its services and for its kind", () => {
  const { opportunity, ...suggestion } = buildSuggestion();
  const words = (trigger: typeof opportunity.trigger) =>
    listMoreAnswers({ ...suggestion, activities: reportSteps, opportunity: { ...opportunity, trigger } }).map(
      (each) => each.words,
    );
  const rest = ["Never with TikTok Ads Manager", "Never with Google Sheets", "Never from ads to spreadsheets"];
  expect(words(buildRoutine().trigger)).toEqual([
    "The steps are wrong",
    "The time is wrong",
    "The service is wrong",
    ...rest,
  ]);
  expect(words(null)).toEqual(["The steps are wrong", "The service is wrong", ...rest]);
});

test("what was decided is said with its chore, the newest first; what was undone or is over is not", () => {
  const decisions = [
    decide({ suggestion: "a", at: now - 7 * 86_400 }),
    decide({ suggestion: "b", kind: "accept" }),
    decide({ suggestion: "c", kind: "snooze", at: now - 90, until: now + 86_400 }),
    decide({ suggestion: "d", kind: "snooze", until: now - 1 }),
    decide({ suggestion: "e" }),
    decide({ suggestion: "e", kind: "undo", at: now - 50 }),
    decide({ suggestion: "f", at: now - 100, scope: { of: "service", service: "stripe" } }),
    decide({ suggestion: "g", at: now - 110, kind: "wrong", wrong: "steps" }),
  ];
  const decided = listDecided(decisions, context);
  expect(decided.map(({ suggestion, words }) => [suggestion, words])).toEqual([
    ["b", "In use since 16 November"],
    ["c", "Back on 17 November"],
    ["f", "Never with Stripe, since 16 November"],
    ["g", "The steps are wrong, said on 16 November"],
    ["a", "Never, since 9 November"],
  ]);
  expect(decided[0]?.title).toBe("TikTok Ads Manager report → Google Sheets");
});

test("a routine that is not suggested is named by its steps, with its dates and the reason", () => {
  const steps = [
    { operation: "download", place: buildToken("portal"), ext: "xlsx" },
    { operation: "run", tool: "task" },
  ] as const;
  const routines = [
    buildRoutine({ steps }),
    buildRoutine({ id: "seldom", occurrences: buildOccurrences(2, { seq: 9 }) }),
  ];
  const judged = judgeRejected({ routines }, now, () => ["script"]);
  expect(judged.map((judgement) => rejectionToWords(judgement, context))).toEqual(
    expect.arrayContaining([
      {
        title: "Download an XLSX file from a site → Run a task",
        seen: "4 times: 26 October, 2, 9, 16 November · at least 12 min each, measured",
        reason: "No service that Floyo knows has a part in it.",
      },
      {
        title: "TikTok Ads Manager report → Google Sheets",
        seen: "2 times: 9, 16 November · at least 12 min each, measured",
        reason: "Seen too seldom so far: a weekly or monthly routine takes three times, any other four.",
      },
    ]),
  );
});
