import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { buildToken } from "../testing/index.ts";
import { createPeopleCounter, type Decision, type SharedCounts, sharedCountsSchema } from "./index.ts";

type Place = NonNullable<Decision["activities"][number]["place"]>;

const decide = (kind: Decision["kind"], places: readonly Place[] = ["tiktok-ads"], number = 1): Decision => ({
  suggestion: `chore ${number}`,
  activities: places.map((place) => ({ operation: "download", place, ext: "csv" })),
  kind,
  at: number,
  ...(kind === "snooze" && { until: 99 }),
});

function count(...people: readonly (readonly Decision[])[]): SharedCounts {
  const counter = createPeopleCounter();
  for (const decisions of people) counter.add(decisions);
  return counter.publish();
}

const crowd = (size: number, ...decisions: readonly Decision[]) => Array.from({ length: size }, () => decisions);

test("nineteen people give nothing, twenty give a count of their service and of their kind of chore", () => {
  expect(count(...crowd(19, decide("accept")))).toEqual({});
  const all = { taken: 20, refused: 0 };
  expect(count(...crowd(20, decide("accept")))).toEqual({ "tiktok-ads": all, "ads → ": all });
});

test("whoever decides ten times is one person, and says what they said most often", () => {
  const ten = Array.from({ length: 10 }, (_, number) => decide("accept", ["tiktok-ads"], number));
  expect(count(...crowd(18, decide("accept")), ten)).toEqual({});
  const mostly = [...ten, decide("never", ["tiktok-ads"], 20)];
  expect(count(...crowd(19, decide("accept")), mostly)["tiktok-ads"]).toEqual({ taken: 20, refused: 0 });
});

test("who put off, took back, or took as much as they refused has said nothing", () => {
  const torn = [decide("accept"), decide("never", ["tiktok-ads"], 2)];
  for (const decisions of [[decide("snooze")], [decide("accept"), { ...decide("undo"), at: 2 }], torn]) {
    expect(count(...crowd(40, ...decisions))).toEqual({});
  }
});

test("no token and no service that says too much is counted, whoever sends it in clear", () => {
  expect(count(...crowd(40, decide("accept", [buildToken("portal"), "workday"])))).toEqual({});
});

test("one person more or less moves a count by a step at most, and no count is more than there are people", () => {
  const person = fc.array(
    fc.tuple(fc.constantFrom("accept", "never", "snooze"), fc.constantFrom<Place>("tiktok-ads", "stripe", "slack")),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(person, { minLength: 15, maxLength: 60 }), person, (many, one) => {
      const toDecisions = (said: typeof one) =>
        said.map(([kind, place], number) => decide(kind, [place, "google-sheets"], number));
      const without = count(...many.map(toDecisions));
      const withOne = count(...many.map(toDecisions), toDecisions(one));
      expect(v.is(sharedCountsSchema, withOne)).toBe(true);
      for (const [trait, { taken, refused }] of Object.entries(withOne)) {
        expect(taken + refused).toBeLessThanOrEqual(many.length + 1);
        const before = without[trait];
        if (before !== undefined) {
          expect([0, 5]).toContain(Math.abs(taken - before.taken) + Math.abs(refused - before.refused));
        }
      }
    }),
    { numRuns: 200 },
  );
});
