import { expect, test } from "vitest";
import { overflowToWords } from "./overflow-words.ts";

test("what gave way is said with its number, and nothing where nothing did", () => {
  expect(overflowToWords(0, "en")).toBeUndefined();
  expect(overflowToWords(1, "en")).toMatch(/^1 event stays on this device only: /);
  expect(overflowToWords(1204, "en")).toMatch(/^1,204 events stay on this device only: /);
});
