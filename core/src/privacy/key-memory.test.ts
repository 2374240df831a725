import fc from "fast-check";
import { expect, test } from "vitest";
import { testTokenKey } from "../testing/index.ts";
import { remember } from "./remember.ts";
import { createTokenKey } from "./token-key.ts";

const keyOf = (seed: number, epoch: number) => createTokenKey(new Uint8Array(32).fill(seed), epoch);

/** Texts that an answer was worked out for, and the way to ask. */
function watch(maxBytes: number) {
  const worked: string[] = [];
  const ask = remember(maxBytes, (text, key) => {
    worked.push(text);
    return { token: key.token("file", text) };
  });
  return { worked, ask };
}

test("an answer is worked out once, and is the one that would be worked out again", () => {
  const { worked, ask } = watch(64 * 1024);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 3 })), (texts) => {
      for (const text of texts) expect(ask(text, testTokenKey).token).toBe(testTokenKey.token("file", text));
    }),
    { numRuns: 20 },
  );
  const before = worked.length;
  ask("a.csv", testTokenKey);
  ask("a.csv", testTokenKey);
  expect(worked.length).toBe(before + 1);
});

test("no key is given the answer of another, of another person's as little as of another epoch's", () => {
  const { worked, ask } = watch(64 * 1024);
  const keys = [keyOf(1, 0), keyOf(2, 0), keyOf(2, 1), keyOf(2, 1)];
  for (const key of [...keys, ...keys]) expect(ask("a.csv", key).token).toBe(key.token("file", "a.csv"));
  expect(worked).toHaveLength(keys.length);
});

test("what was not asked for lately is forgotten, so that no more is held than there is room for", () => {
  const maxBytes = 64 * 1024;
  const { worked, ask } = watch(maxBytes);
  const texts = Array.from({ length: 1000 }, (_, index) => `${index}.csv`);
  for (const text of texts) {
    ask(text, testTokenKey);
    ask("often.csv", testTokenKey);
  }
  expect(worked.filter((text) => text === "often.csv")).toHaveLength(1);
  const before = worked.length;
  for (const text of texts.toReversed()) ask(text, testTokenKey);
  const held = texts.length - (worked.length - before);
  expect(held).toBeGreaterThan(30);
  expect(held * 512).toBeLessThan(maxBytes);
});

test("a text that is too long for a name is never held", () => {
  const { worked, ask } = watch(64 * 1024 * 1024);
  const long = "a".repeat(1_000_000);
  ask(long, testTokenKey);
  ask(long, testTokenKey);
  expect(worked).toHaveLength(2);
});
