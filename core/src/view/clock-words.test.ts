import { expect, test } from "vitest";
import { clockToWords } from "./clock-words.ts";

test.each([
  [0, undefined],
  [300, undefined],
  [-300, undefined],
  [360, "6 minutes ahead of the server's"],
  [-7140, "119 minutes behind the server's"],
  [3 * 3600, "3 hours ahead of the server's"],
  [-3 * 86_400, "3 days behind the server's"],
  [-56 * 31_556_952, "56 years behind the server's"],
])("a clock that is ahead by %i seconds is %s", (ahead, words) => {
  expect(clockToWords(ahead, "en")).toBe(words);
});
