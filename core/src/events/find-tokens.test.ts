import { expect, test } from "vitest";
import { buildEvent, buildToken } from "../testing/index.ts";
import { findTokens } from "./find-tokens.ts";

test("the tokens of an event are found, each once, also those in its lists", () => {
  const [file, family] = [buildToken("a"), buildToken("b")];
  const event = buildEvent({ file, family, from: [file], place: "tiktok-ads" });
  expect(findTokens([event, { deep: [event] }])).toEqual(new Set([file, family]));
});

test("what is no token is none, whatever it looks like", () => {
  expect(findTokens([null, undefined, 7, "F".repeat(32), "f".repeat(33), { f: "name" }])).toEqual(new Set());
});
