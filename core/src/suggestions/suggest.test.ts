import * as v from "valibot";
import { expect, test } from "vitest";
import { buildOccurrences, buildRoutine, buildToken, reportSteps } from "../testing/index.ts";
import { type Decision, decisionSchema, judgeRoutines, suggest, type SuggestInput, suggestionSchema } from "./index.ts";

const now = 1_794_816_000 + 3600;

const suggestAt = (overrides: Partial<SuggestInput>) =>
  suggest({ routines: [buildRoutine()], decisions: [], nowSeconds: now, targetsOf: () => ["script"], ...overrides });

const decide = (overrides: Partial<Decision>): Decision => ({
  suggestion: "routine-report",
  activities: reportSteps,
  kind: "never",
  at: now - 60,
  ...overrides,
});

test("a weekly report that goes through the editor into a spreadsheet is suggested with its evidence", () => {
  const [suggestion, ...others] = suggestAt({});
  expect(others).toEqual([]);
  expect(suggestion?.opportunity.steps.map(({ role }) => role)).toEqual(["fetch", "transform", "deliver"]);
  expect(suggestion?.evidence).toMatchObject({ support: 4, minutes: 12 });
  expect(suggestion?.confidence).toBeGreaterThan(0.8);
  expect(v.safeParse(suggestionSchema, JSON.parse(JSON.stringify(suggestion))).success).toBe(true);
});

test("nothing is said of what no service and no automation can take over", () => {
  const steps = [
    { operation: "modify", ext: "csv" },
    { operation: "run", tool: "task" },
  ] as const;
  expect(suggestAt({ routines: [buildRoutine({ steps })] })).toEqual([]);
  const unknown = [{ operation: "download", place: buildToken("somewhere"), ext: "csv" }] as const;
  expect(suggestAt({ routines: [buildRoutine({ steps: unknown })] })).toEqual([]);
});

test("what a service does not export is left to the person", () => {
  const steps = [{ operation: "download", place: "tiktok-ads", ext: "psd" }, ...reportSteps.slice(1)] as const;
  const [suggestion] = suggestAt({ routines: [buildRoutine({ steps })] });
  expect(suggestion?.opportunity.steps[0]).toMatchObject({ role: "manual", activity: { ext: "psd" } });
});

test("how sure the routine is and how much of it is taken over are two facts", () => {
  const portal = { operation: "download", place: buildToken("portal"), ext: "pdf" } as const;
  const [whole] = suggestAt({});
  const [half] = suggestAt({ routines: [buildRoutine({ steps: [portal, ...reportSteps] })] });
  expect(half?.confidence).toBe(whole?.confidence);
  const byHand = [1, 2, 3, 4].map((number) => ({ ...portal, place: buildToken(`portal ${number}`) }));
  expect(suggestAt({ routines: [buildRoutine({ steps: [...byHand, ...reportSteps.slice(0, 1)] })] })).toEqual([]);
});

test("a weekly habit is spoken of from its third time, one without rhythm from its fourth", () => {
  const times = (count: number, trigger = buildRoutine().trigger) =>
    suggestAt({ routines: [buildRoutine({ occurrences: buildOccurrences(count), trigger })] }).length;
  expect([times(2), times(3)]).toEqual([0, 1]);
  expect([times(3, null), times(4, null)]).toEqual([0, 1]);
});

test("a habit that was given up is not spoken of", () => {
  expect(suggestAt({ nowSeconds: now + 60 * 86_400 })).toEqual([]);
});

test("without a rhythm it is given up after thrice its usual gap, a fortnight at least and a month at most", () => {
  const isSaid = (gapDays: number, restDays: number) => {
    const occurrences = buildOccurrences(6, { last: now, stepSeconds: gapDays * 86_400 });
    const routines = [buildRoutine({ occurrences, trigger: null })];
    return suggestAt({ routines, nowSeconds: now + restDays * 86_400 }).length > 0;
  };
  expect([isSaid(1, 14), isSaid(1, 17)]).toEqual([true, false]);
  expect([isSaid(7, 21), isSaid(7, 24)]).toEqual([true, false]);
  expect([isSaid(20, 29), isSaid(20, 32)]).toEqual([true, false]);
});

test("minutes that nobody measured are not guessed", () => {
  const occurrences = buildOccurrences(4).map(({ start, end, events }) => ({ start, end, events }));
  expect(suggestAt({ routines: [buildRoutine({ occurrences })] })[0]?.evidence).not.toHaveProperty("minutes");
});

test("variants of one chore become one suggestion with the occurrences of all", () => {
  const other = buildRoutine({
    id: "routine-variant",
    steps: [...reportSteps.slice(0, 1), { operation: "open", ext: "csv" }, ...reportSteps.slice(1)],
    occurrences: buildOccurrences(3, { last: now - 86_400, seq: 100 }),
  });
  const suggestions = suggestAt({ routines: [buildRoutine(), other] });
  expect(suggestions).toHaveLength(1);
  expect(suggestions[0]?.evidence.support).toBe(7);
});

test("a fragment of a longer routine is no suggestion of its own", () => {
  const part = buildRoutine({ id: "routine-part", steps: reportSteps.slice(0, 2) });
  expect(suggestAt({ routines: [part, buildRoutine()] }).map(({ id }) => id)).toEqual(["routine-report"]);
});

test("reports of two families between the same services stay two chores", () => {
  const family = buildToken("invoices");
  const other = buildRoutine({
    id: "routine-other",
    steps: reportSteps.map((step) => ({ ...step, family })),
    occurrences: buildOccurrences(4, { seq: 200 }),
  });
  expect(suggestAt({ routines: [buildRoutine(), other] })).toHaveLength(2);
});

test("never holds when re-mining gives the chore another id and one step more", () => {
  const again = buildRoutine({ id: "routine-new", steps: [...reportSteps, { operation: "delete", ext: "csv" }] });
  expect(suggestAt({ routines: [again], decisions: [decide({})] })).toEqual([]);
});

test("a snooze ends, an undo takes the last decision back", () => {
  const snooze = decide({ kind: "snooze", until: now + 10 });
  expect(suggestAt({ decisions: [snooze] })).toHaveLength(0);
  expect(suggestAt({ decisions: [snooze], nowSeconds: now + 10 })).toHaveLength(1);
  expect(suggestAt({ decisions: [decide({}), decide({ kind: "undo", at: now })] })).toHaveLength(1);
  expect(suggestAt({ decisions: [decide({ kind: "undo", at: now - 90 }), decide({})] })).toHaveLength(0);
});

test("a never that was not undone holds against what another device said later", () => {
  const later = [decide({ kind: "accept", at: now }), decide({ kind: "snooze", at: now + 1, until: now + 2 })];
  expect(suggestAt({ decisions: [decide({}), ...later], nowSeconds: now + 10 })).toEqual([]);
  expect(suggestAt({ decisions: later, nowSeconds: now + 10 })).toHaveLength(1);
});

test("a never reaches every chore of the service or of the kind that it was said of, until it is undone", () => {
  const other = buildRoutine({
    id: "routine-other",
    steps: reportSteps.map((step) => ({ ...step, family: buildToken("other") })),
    occurrences: buildOccurrences(4, { seq: 200 }),
  });
  const elsewhere = buildRoutine({
    id: "routine-elsewhere",
    steps: reportSteps.map((step) => (step.operation === "download" ? { ...step, place: "stripe" } : step)),
    occurrences: buildOccurrences(4, { seq: 400 }),
  });
  const routines = [buildRoutine(), other, elsewhere];
  const idsAfter = (...decisions: readonly Decision[]) => suggestAt({ routines, decisions }).map(({ id }) => id);
  expect(idsAfter(decide({}))).toEqual(["routine-elsewhere", "routine-other"]);
  const service = decide({ scope: { of: "service", service: "tiktok-ads" } });
  expect(idsAfter(service)).toEqual(["routine-elsewhere"]);
  expect(idsAfter(decide({ scope: { of: "kind", kind: { from: "ads", to: "spreadsheets" } } }))).toEqual([
    "routine-elsewhere",
  ]);
  expect(idsAfter(decide({ scope: { of: "service", service: "google-sheets" } }))).toEqual([]);
  expect(idsAfter(service, decide({ kind: "undo", at: now }))).toHaveLength(3);
});

test("an undo of one routine leaves what another one's never reaches", () => {
  const never = decide({ suggestion: "routine-x", activities: [], scope: { of: "service", service: "tiktok-ads" } });
  const undo = decide({ kind: "undo", at: now });
  expect(suggestAt({ decisions: [never, undo] })).toEqual([]);
});

test("a wrong time takes the schedule away, and what needs one; wrong steps or a wrong service take the suggestion", () => {
  const targetsOf: SuggestInput["targetsOf"] = ({ trigger }) => (trigger === null ? ["script"] : ["script", "n8n"]);
  const wrong = (part: "steps" | "time" | "service") =>
    suggestAt({ targetsOf, decisions: [decide({ kind: "wrong", wrong: part })] });
  expect(suggestAt({ targetsOf })[0]).toMatchObject({ targets: ["script", "n8n"] });
  expect(wrong("time")).toMatchObject([{ opportunity: { trigger: null }, targets: ["script"] }]);
  expect([wrong("steps"), wrong("service")]).toEqual([[], []]);
  const single = buildRoutine({ steps: reportSteps.slice(0, 1) });
  expect(suggestAt({ routines: [single] })).toHaveLength(1);
  expect(suggestAt({ routines: [single], decisions: [decide({ kind: "wrong", wrong: "time" })] })).toEqual([]);
});

test("a decision says what belongs to it and nothing else", () => {
  const isDecision = (overrides: object) => v.is(decisionSchema, { ...decide({}), ...overrides });
  const service = { of: "service", service: "tiktok-ads" };
  expect([isDecision({}), isDecision({ scope: service }), isDecision({ kind: "wrong", wrong: "time" })]).toEqual([
    true,
    true,
    true,
  ]);
  for (const bad of [
    { kind: "wrong" },
    { wrong: "time" },
    { kind: "accept", scope: service },
    { kind: "snooze" },
    { scope: { of: "service", service: "nobody" } },
    { scope: { of: "kind", kind: { from: "ads", name: "mine" } } },
  ]) {
    expect(isDecision(bad)).toBe(false);
  }
});

test("what the person takes comes first, what they refuse comes last", () => {
  const chore = (place: "shopify" | "stripe", seq: number) =>
    buildRoutine({
      id: `routine-${place}`,
      steps: reportSteps.map((step) => (step.operation === "download" ? { ...step, place } : step)),
      occurrences: buildOccurrences(4, { seq }),
    });
  const routines = [chore("stripe", 100), chore("shopify", 200)];
  const orderAfter = (...decisions: readonly Decision[]) => suggestAt({ routines, decisions }).map(({ id }) => id);
  const said = (kind: Decision["kind"], place: "shopify" | "stripe") =>
    decide({
      suggestion: `gone-${place}`,
      kind,
      activities: [
        { operation: "download", place, ext: "xlsx" },
        { operation: "upload", place: "slack", ext: "xlsx" },
      ],
    });
  const [first, second] = [
    ["routine-shopify", "routine-stripe"],
    ["routine-stripe", "routine-shopify"],
  ];
  expect(orderAfter()).toEqual(first);
  expect(orderAfter(said("accept", "stripe"))).toEqual(second);
  expect(orderAfter(said("never", "shopify"))).toEqual(second);
  expect(orderAfter(said("never", "shopify"), said("accept", "shopify"))).toEqual(second);
  expect(orderAfter(said("never", "shopify"), { ...said("undo", "shopify"), at: now })).toEqual(first);
});

test("every routine is a suggestion or has its reason why not", () => {
  const seldom = buildRoutine({
    id: "seldom",
    occurrences: buildOccurrences(2, { seq: 500 }),
    steps: [...reportSteps].reverse(),
  });
  const local = buildRoutine({
    id: "local",
    steps: [
      { operation: "modify", ext: "csv" },
      { operation: "run", tool: "task" },
    ],
  });
  const part = buildRoutine({ id: "part", steps: reportSteps.slice(0, 2) });
  const judged = judgeRoutines({
    routines: [buildRoutine(), seldom, local, part],
    nowSeconds: now,
    targetsOf: () => ["script"],
  });
  const reasons = judged.map((one) => [one.routine.id, "rejection" in one ? one.rejection : "suggested"]);
  expect(Object.fromEntries(reasons)).toEqual({
    "routine-report": "suggested",
    seldom: "too-few",
    local: "no-service",
    part: "part-of-another",
  });
});

test("the order of the input changes nothing", () => {
  const other = buildRoutine({
    id: "routine-other",
    steps: reportSteps.map((step) => ({ ...step, family: buildToken("x") })),
    occurrences: buildOccurrences(5, { seq: 300 }),
  });
  expect(suggestAt({ routines: [buildRoutine(), other] })).toEqual(suggestAt({ routines: [other, buildRoutine()] }));
});
