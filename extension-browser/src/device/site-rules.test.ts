import { defaultRules } from "@floyo/core/settings";
import { expect, test } from "vitest";
import { allowSite, denySite, findWiderRule } from "./site-rules.ts";

test("one click denies a site, and one click allows it again, however its rule was written", () => {
  const denied = denySite(defaultRules, "www.bank.example");
  expect(denied.deniedSites).toEqual(["www.bank.example"]);
  expect(denySite(denied, "www.bank.example")).toEqual(denied);
  const written = { ...defaultRules, deniedSites: ["https://Bank.example/login", "other.example"] };
  expect(allowSite(written, "www.bank.example").deniedSites).toEqual(["other.example"]);
});

test("a rule that denies more than the site stays and is named", () => {
  const rules = { ...defaultRules, deniedSites: ["bank.example", "*.bank.example"] };
  expect(allowSite(rules, "login.bank.example")).toEqual(rules);
  expect(findWiderRule(rules, "login.bank.example")).toBe("bank.example");
  expect(findWiderRule(rules, "bank.example")).toBeUndefined();
});

test("where only some sites are noted, an allowed site is one of them", () => {
  const rules = { ...defaultRules, allowedSites: ["docs.google.com"] };
  expect(allowSite(rules, "ads.tiktok.com").allowedSites).toEqual(["docs.google.com", "ads.tiktok.com"]);
  expect(allowSite(rules, "docs.google.com")).toEqual(rules);
  expect(allowSite(defaultRules, "ads.tiktok.com")).toEqual(defaultRules);
});
