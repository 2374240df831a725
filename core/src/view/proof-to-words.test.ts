import { expect, test } from "vitest";
import type { Proof } from "../automations/index.ts";
import { reportSteps } from "../testing/index.ts";
import { proofToWords } from "./index.ts";

const monday = 1_794_816_000;
const context = { locale: "en-GB", timeZone: "Europe/Berlin", nowSeconds: monday, nameOf: () => undefined };
const week = Math.floor(monday / 86_400);
const proof: Proof = {
  decision: { suggestion: "report", activities: reportSteps, kind: "accept", at: monday },
  verdict: "works",
  weeks: [
    { monday: week, expected: 1, byHand: 1, minutes: 0 },
    { monday: week + 7, expected: 2, byHand: 0, minutes: 24 },
  ],
};

test("a proof says what became of the chore, week by week", () => {
  expect(proofToWords(proof, context)).toEqual({
    title: "TikTok Ads Manager report → Google Sheets",
    short: "Works",
    since: "In use since 16 November",
    sentence: "It works: you no longer do by hand what it does. It saved at least 24 min.",
    weeks: [
      "Week of 23 November: 2 expected, none by hand, at least 24 min saved",
      "Week of 16 November: 1 expected, 1 by hand",
    ],
    isFailing: false,
  });
});

test("an automation that does not help is said to, and can be taken back", () => {
  const words = proofToWords({ ...proof, verdict: "still-by-hand" }, context);
  expect(words.isFailing).toBe(true);
  expect(words.sentence).toContain("You still do this by hand");
});
