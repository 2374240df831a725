import { expect, test } from "vitest";
import { answerCounting } from "./counting-text.ts";

// A receipt names these. Other words are another version: the yes to the old ones then no longer holds.
test("the words that people agreed to be counted by are unchanged", () => {
  const { textVersion, textHash } = answerCounting(true, 5);
  expect([textVersion, textHash]).toEqual([1, "e1fd0a95bd63070f009598a63e5aa9f4677ec33ee293849391a0b6a784f1ad22"]);
});
