import { expect, test } from "vitest";
import { buildEvent } from "../testing/index.ts";
import { trialToSentence } from "./trial-to-sentence.ts";

test.each<[readonly [number, number, number], string]>([
  [[0, 0, 0], "Nothing of the last 30 days is here to try the rules on."],
  [[1, 0, 0], "The rules would have dropped none of 1 event of the last 30 days."],
  [[320, 41, 0], "The rules would have dropped 41 of 320 events of the last 30 days."],
  [
    [1320, 0, 12],
    "The rules would have dropped none of 1,320 events of the last 30 days. 12 can't be judged: the names that the rules ask for are not known here.",
  ],
])("of events, dropped ones and such that can't be judged %j: %s", ([tried, dropped, unjudged], sentence) => {
  const trial = { tried, dropped: Array.from({ length: dropped }, () => buildEvent()), unjudged };
  expect(trialToSentence(trial, { locale: "en-US" })).toBe(sentence);
});
