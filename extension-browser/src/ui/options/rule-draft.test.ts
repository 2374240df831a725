import { defaultRules, defaultSettings } from "@floyo/core/settings";
import { expect, test } from "vitest";
import { applyRuleDraft, readRuleDraft } from "./rule-draft.ts";

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
