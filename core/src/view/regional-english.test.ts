import { expect, test } from "vitest";
import { regionalEnglish } from "./regional-english.ts";

test.each([
  ["de", "en-DE"],
  ["pt-BR", "en-BR"],
  ["ar", "en-EG"],
  ["en-GB", "en-GB"],
  ["en", "en"],
])("where %s is spoken, dates are in %s", (locale, english) => {
  expect(regionalEnglish(locale)).toBe(english);
});
