import { expect, test } from "vitest";
import { consentTextHash } from "@floyo/core/settings";
import { consentTextToString, recordingText, syncText } from "./consent-text.ts";

// Receipts name these. Other words are another version, and the person is asked anew.
test("the words that people agreed to are unchanged", () => {
  const hashes = [recordingText, syncText].map((text) => [text.version, consentTextHash(consentTextToString(text))]);
  expect(hashes).toEqual([
    [1, "15c4a8f07d5685aadbd003c6f16bc5fd7e79c49f8a03b5da1b8da5ecd641fe42"],
    [1, "2ac26a310e4c2dae0f1337df3b846e90ba0f75bbddba663170cfbb26df7f642a"],
  ]);
});
