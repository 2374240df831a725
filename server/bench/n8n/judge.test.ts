import { expect, test } from "vitest";
import { judge } from "./judge.ts";
import type { Outcome } from "./run-case.ts";

const well: Outcome = { ended: "well", said: "", seen: { cells: [["a"], [1]] } };

test("the same end and the same arrivals hold, whatever was said on the way", () => {
  expect(judge({ outcome: well }, [well, { ...well, said: "a warning" }])).toMatchObject({
    executed: true,
    same: true,
  });
});

test.each([
  ["another cell", { outcome: { ...well, seen: { cells: [["a"], ["1"]] } } }],
  ["another end", { outcome: { ...well, ended: "badly" as const } }],
  ["a workflow that did not start", {}],
  ["a workflow that n8n refuses", { refusal: "no" }],
])("%s does not hold, and is said", (_what, inN8n) => {
  const verdict = judge(inN8n, [well]);
  expect(verdict.same).toBe(false);
  expect(verdict.said).not.toBe("");
});

test("nothing to compare with does not hold", () => {
  expect(judge({ outcome: well }, []).same).toBe(false);
});
