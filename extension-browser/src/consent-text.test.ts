import { expect, test } from "vitest";
import { consentTextHash } from "@floyo/core/settings";
import { consentTextToString, recordingText, syncText } from "./consent-text.ts";

// Receipts name these. Other words are another version: the yes to the old ones then no longer holds.
test("the words that people agreed to are unchanged", () => {
  const hashes = [recordingText, syncText].map((text) => [text.version, consentTextHash(consentTextToString(text))]);
  expect(hashes).toEqual([
    [2, "37d77d866fb589371b8764249aa6e5e412066547691085fc6678f958ee619a74"],
    [2, "15df397074957d9e9824333cbaae06189becd96be081e448571e7ba7c5801250"],
  ]);
});
