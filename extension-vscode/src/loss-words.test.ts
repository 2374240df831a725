import { expect, test } from "vitest";
import { lossToSentences } from "./loss-words.ts";

test("a lost consent says that recording is off, lost settings that it is paused", () => {
  expect(lossToSentences(["receipts", "settings"])).toContain("Recording is off until you agree again.");
  expect(lossToSentences(["all"])).toContain("Recording is off until you agree again.");
  expect(lossToSentences(["rules"])).toMatch(/your rules for files and sites.*Recording is paused until you resume it/);
});

test("what comes again by itself is no loss of the person's", () => {
  expect(lossToSentences(["routines", "outbox"])).toContain("Nothing of yours is missing.");
});

test("a newer version that was at work is no damage", () => {
  expect(lossToSentences(["version", "rules"])).toMatch(
    /^A newer version.*your rules.*Update Floyo.*paused.*\(state-newer\)$/,
  );
});
