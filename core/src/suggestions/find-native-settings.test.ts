import { expect, test } from "vitest";
import { buildRoutine } from "../testing/index.ts";
import { suggest } from "./suggest.ts";

function suggestFor(ext: "pdf" | "csv", overrides: Parameters<typeof buildRoutine>[0] = {}) {
  const steps = [
    { operation: "download", place: "power-bi", ext },
    { operation: "upload", place: "slack", ext },
  ] as const;
  const routine = buildRoutine({ steps, ...overrides });
  return suggest({ routines: [routine], decisions: [], nowSeconds: 1_794_820_000, targetsOf: () => [] });
}

test("what the service itself can send is suggested, also when no automation can be written", () => {
  expect(suggestFor("pdf")).toHaveLength(1);
});

test("a setting that gives other files, or follows a calendar that the chore has not, is no help", () => {
  expect(suggestFor("csv")).toEqual([]);
  expect(suggestFor("pdf", { trigger: null })).toEqual([]);
});
