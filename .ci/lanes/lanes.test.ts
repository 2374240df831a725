import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { countTests } from "./count-tests.mjs";
import { chooseLanes, groupLanes, lanes } from "./lanes.mjs";
import { summary } from "./summary.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "floyo-lanes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(counts: Readonly<Record<string, number>>): string {
  const file = path.join(folder, "report.json");
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  writeFileSync(file, JSON.stringify({ ...none, ...counts }));
  return file;
}

const vitestLane = { projects: ["core"] };

test("all lanes run when none is named", () => {
  expect(chooseLanes([])).toEqual(lanes);
});

test("--quick leaves out what drives browsers and editors", () => {
  expect(chooseLanes(["--quick"])?.map((lane) => lane.name)).not.toContain("story");
  expect(chooseLanes(["--quick", "lint", "story"])?.map((lane) => lane.name)).toEqual(["lint"]);
});

test("two lanes run at once when one says so, and only when both are asked for", () => {
  const namesOf = (...words: string[]) =>
    groupLanes(chooseLanes(words) ?? []).map((group) => group.map(({ name }) => name).join(" + "));
  expect(namesOf()).toEqual(expect.arrayContaining(["lint", "sql", "simulation", "e2e-browser", "e2e-vscode + story"]));
  expect(namesOf("story", "e2e-browser")).toEqual(["e2e-browser", "story"]);
});

test("a lane that does not exist is a wrong call", () => {
  expect(chooseLanes(["lint", "lnit"])).toBeUndefined();
});

test("a lane of tests counts what vitest reports", () => {
  expect(countTests(vitestLane, 0, report({ numPassedTests: 7, numPendingTests: 2 }))).toEqual({
    passed: 7,
    failed: 0,
    skipped: 2,
  });
});

test("a lane that failed counts a failure, also when every test passed or none ran", () => {
  expect(countTests(vitestLane, 1, report({ numPassedTests: 7 })).failed).toBe(1);
  expect(countTests(vitestLane, 137, path.join(folder, "never-written.json")).failed).toBe(1);
  expect(countTests({}, 1, "").failed).toBe(1);
});

test("the last line holds the sums alone", () => {
  const results = [
    { name: "lint", exitCode: 0, seconds: 1, passed: 1, failed: 0, skipped: 0 },
    { name: "unit", exitCode: 1, seconds: 2, passed: 5, failed: 2, skipped: 1 },
  ];
  expect(summary(results).trimEnd().split("\n").at(-1)).toBe("6 passed, 2 failed, 1 skipped");
});
