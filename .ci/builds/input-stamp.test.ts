import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { cacheFolder, root } from "../tools/folders.mjs";
import { inputStamp } from "./input-stamp.mjs";

mkdirSync(cacheFolder, { recursive: true });
const folder = mkdtempSync(path.join(cacheFolder, "inputs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function stampAfter(file: string, text: string): string {
  writeFileSync(path.join(folder, file), text);
  return inputStamp([path.relative(root, folder)]);
}

test("a build is stale when a file that it reads changed, came or was renamed", () => {
  const first = stampAfter("a.ts", "export const a = 1;");
  expect(stampAfter("a.ts", "export const a = 1;")).toBe(first);
  const changed = stampAfter("a.ts", "export const a = 2;");
  expect(changed).not.toBe(first);
  const added = stampAfter("b.ts", "");
  expect(added).not.toBe(changed);
  rmSync(path.join(folder, "b.ts"));
  expect(stampAfter("c.ts", "")).not.toBe(added);
});

test("a test that changed makes no build stale", () => {
  const before = stampAfter("d.ts", "");
  expect(stampAfter("d.test.ts", "expect(1).toBe(1);")).toBe(before);
});
