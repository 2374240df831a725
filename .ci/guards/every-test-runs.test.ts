import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { listFiles } from "../builds/list-files.mjs";
import { lanes, testsByProject } from "../lanes/lanes.mjs";
import { fromRoot } from "../tools/folders.mjs";

const testFiles = listFiles(".").filter((file) => /\.test\.[cm]?[jt]sx?$/.test(file));

function filesByVitest(): readonly string[] {
  const output = execFileSync(fromRoot("node_modules", ".bin", "vitest"), ["list", "--filesOnly"], { cwd: fromRoot() });
  const lines = output.toString().split("\n");
  return lines.filter((line) => line !== "").map((line) => line.replace(/^\[[^\]]+\] /u, ""));
}

test("every test file is found by vitest, once", () => {
  expect([...filesByVitest()].toSorted()).toEqual(testFiles);
});

test("every test file belongs to the lane of exactly one project", () => {
  const patterns = Object.values(testsByProject);
  expect(testFiles.filter((file) => patterns.filter((pattern) => pattern.test(file)).length !== 1)).toEqual([]);
});

test("every project has its lane", () => {
  expect(new Set(lanes.flatMap((lane) => lane.projects ?? []))).toEqual(new Set(Object.keys(testsByProject)));
});
