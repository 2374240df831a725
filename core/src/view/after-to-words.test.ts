import { expect, test } from "vitest";
import { buildToken } from "../testing/index.ts";
import { afterToWords } from "./after-to-words.ts";

const trigger = {
  kind: "after",
  activity: { operation: "upload", place: "notion", ext: "pdf" },
  confidence: 0.9,
} as const;
const nameless = { nameOf: () => undefined };

test.each([
  [60, "a minute"],
  [15 * 60, "15 minutes"],
  [60 * 60, "an hour"],
  [2 * 60 * 60, "2 hours"],
])("what is followed within %i seconds", (withinSeconds, span) => {
  expect(afterToWords({ ...trigger, withinSeconds }, nameless)).toBe(
    `Whenever you upload a PDF file to Notion, within ${span}`,
  );
});

test.each([
  [{ operation: "download", ext: "csv", family: buildToken("report") }, "download \u2068report.csv\u2069 from a site"],
  [{ operation: "open", ext: "md" }, "open an MD file"],
  [{ operation: "run", tool: "terminal" }, "run a command in the terminal"],
] as const)("the other thing in words: %j", (activity, words) => {
  const nameOf = (token: string) => (token === buildToken("report") ? "report.csv" : undefined);
  expect(afterToWords({ ...trigger, activity, withinSeconds: 300 }, { nameOf })).toBe(
    `Whenever you ${words}, within 5 minutes`,
  );
});
