import fc from "fast-check";
import { expect, test } from "vitest";
import { serviceIds } from "../catalogue/index.ts";
import { automationTargets, type Opportunity, type Suggestion } from "../suggestions/index.ts";
import { buildSuggestion, buildTrigger } from "../testing/index.ts";
import { findTargets, parseWorkflow, rungs, suggestionToPlan, writeAutomation } from "./index.ts";
import { isSound } from "./is-sound.ts";
import { accesses } from "./requests/index.ts";

const reached = accesses.map(({ service }) => service);
/** The services that automations talk to, and now and then another one. */
const service = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...reached) }, fc.constantFrom(...serviceIds));
const ext = fc.constantFrom("csv", "tsv", "xlsx", "docx", "pdf");
const step = fc.oneof(
  fc.record({ role: fc.constant("fetch" as const), service, ext }),
  fc.record({ role: fc.constant("transform" as const), ext }),
  fc.record({ role: fc.constant("deliver" as const), service, ext }),
  fc.constant({ role: "manual" as const, activity: { operation: "run" as const } }),
);
const rule = fc.oneof(
  fc.constantFrom({ every: "day" as const }, { every: "workday" as const }),
  fc.record({ every: fc.constant("week" as const), weekdays: fc.constantFrom([1] as const, [2, 4] as const) }),
  fc.record({
    every: fc.constant("month" as const),
    day: fc.constantFrom(1, 31, -1),
    of: fc.constantFrom("day" as const, "workday" as const),
  }),
);
const trigger = fc.option(rule.map((each) => buildTrigger({ rule: each })));
const opportunities: fc.Arbitrary<Opportunity> = fc.record({
  routine: fc.constant("r"),
  steps: fc.array(step, { minLength: 1, maxLength: 5 }),
  trigger,
});

const planOf = (opportunity: Opportunity) => {
  const suggestion: Suggestion = { ...buildSuggestion(), opportunity };
  return suggestionToPlan(suggestion, { title: "A title" });
};

test("whatever the chore, a target is offered exactly when it can write all that a program can do of it", () => {
  fc.assert(
    fc.property(opportunities, (opportunity) => {
      const plan = planOf(opportunity);
      const offered = findTargets(opportunity);
      expect(isSound(plan.steps)).toBe(!offered.includes("checklist"));
      expect(automationTargets.filter((target) => writeAutomation(plan, target) !== undefined)).toEqual(offered);
    }),
    { numRuns: 1500 },
  );
});

test("whatever is offered has files with text that says what it is, and a workflow is read back", () => {
  fc.assert(
    fc.property(opportunities, (opportunity) => {
      const plan = planOf(opportunity);
      for (const target of findTargets(opportunity)) {
        for (const { name, text } of writeAutomation(plan, target)?.files ?? []) {
          expect(name).toMatch(/^[\w./-]+$/);
          expect(text).toContain("A title");
          if (target === "floyo-workflow") expect(parseWorkflow(JSON.parse(text))).toMatchObject({ ok: true });
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("each rung says in whole sentences what it costs and what it can't do", () => {
  expect(Object.keys(rungs)).toEqual(automationTargets);
  for (const { cost, needs, minutes, cannot } of Object.values(rungs)) {
    expect(cost).toMatch(/^[A-Z][^.]*\.$/);
    expect(cannot).toMatch(/^It can't [^.]*\.$/);
    expect(needs).not.toMatch(/\.$/);
    expect(minutes).toBeGreaterThan(0);
  }
});
