import fc from "fast-check";
import { expect, test } from "vitest";
import { reportSteps } from "../testing/index.ts";
import type { Decision } from "./index.ts";
import { learnLiking } from "./learn-liking.ts";

const chore = { id: "other", activities: reportSteps };
const traits = ["tiktok-ads", "google-sheets", "ads → spreadsheets"];

const said = (kind: "accept" | "never", times: number): readonly Decision[] =>
  Array.from({ length: times }, (_, number) => ({
    suggestion: `chore ${number}`,
    activities: reportSteps,
    kind,
    at: number,
  }));

const othersSaid = (taken: number, refused: number) =>
  Object.fromEntries(traits.map((trait) => [trait, { taken, refused }]));

test("what others take is liked until the person says otherwise three times, whatever all others say", () => {
  const liking = (refusals: number) => learnLiking(said("never", refusals), othersSaid(5000, 0))(chore);
  expect(liking(0)).toBeGreaterThan(0.9);
  expect(liking(1)).toBeGreaterThan(0.5);
  expect(liking(2)).toBeCloseTo(0.5);
  expect(liking(3)).toBeLessThan(0.5);
});

test("three answers of one's own outvote any crowd, and an even crowd is none", () => {
  const people = fc.integer({ min: 0, max: 2000 }).map((fives) => fives * 5);
  fc.assert(
    fc.property(people, people, (taken, refused) => {
      fc.pre(taken + refused >= 20);
      const others = othersSaid(taken, refused);
      expect(learnLiking(said("accept", 3), others)(chore)).toBeGreaterThan(0.5);
      expect(learnLiking(said("never", 3), others)(chore)).toBeLessThan(0.5);
      const even = learnLiking(said("accept", 1), othersSaid(taken + refused, taken + refused))(chore);
      expect(even).toBe(learnLiking(said("accept", 1))(chore));
    }),
  );
});
