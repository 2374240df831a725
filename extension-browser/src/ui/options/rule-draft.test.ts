import { defaultRules, defaultSettings } from "@floyo/core/settings";
import { expect, test } from "vitest";
import { applyRuleDraft, findRuleProblem, readRuleDraft } from "./rule-draft.ts";

const stored = {
  settings: { ...defaultSettings, retentionDays: 30, deniedOperations: ["upload" as const] },
  rules: { ignoredFiles: ["*.pdf", "!a.pdf"], deniedSites: ["bank.example"], allowedSites: ["docs.google.com"] },
};

test("what nobody changed in the form stays as it is", () => {
  expect(applyRuleDraft(stored, readRuleDraft(stored))).toEqual(stored);
  const fresh = { settings: defaultSettings, rules: defaultRules };
  expect(applyRuleDraft(fresh, readRuleDraft(fresh))).toEqual(fresh);
});

test("one rule a line, each once; without the tick every site is noted", () => {
  const draft = { ...readRuleDraft(stored), ignoredFiles: " a/ \n\nb/\na/\n", isOnlySomeSites: false };
  expect(applyRuleDraft(stored, draft).rules).toEqual({ ignoredFiles: ["a/", "b/"], deniedSites: ["bank.example"] });
});

test("ticked with an empty list, no site is noted", () => {
  const draft = { ...readRuleDraft(stored), allowedSites: "" };
  expect(applyRuleDraft(stored, draft).rules.allowedSites).toEqual([]);
});

test("a rule that is too long, or too many of them, is told and nothing of it dropped", () => {
  const draft = readRuleDraft(stored);
  expect(findRuleProblem(draft)).toBeUndefined();
  expect(findRuleProblem({ ...draft, deniedSites: "b".repeat(400) })).toBeUndefined();
  expect(findRuleProblem({ ...draft, deniedSites: `a\n${"b".repeat(401)}` })).toContain(`“${"b".repeat(40)}”`);
  const many = Array.from({ length: 1001 }, (_, index) => `${index}.pdf`).join("\n");
  expect(findRuleProblem({ ...draft, ignoredFiles: many })).toContain("1001");
  expect(findRuleProblem({ ...draft, isOnlySomeSites: false, allowedSites: many })).toBeUndefined();
});
