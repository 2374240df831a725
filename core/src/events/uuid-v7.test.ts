import fc from "fast-check";
import { expect, test } from "vitest";
import { createEventId } from "./uuid-v7.ts";

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 16 });

test("ids sort by their second and hold nothing finer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_998 }), tenBytes, tenBytes, (at, one, other) => {
      expect(createEventId(at, one) < createEventId(at + 1, other)).toBe(true);
      expect(Number.parseInt(createEventId(at, one).replace("-", "").slice(0, 12), 16)).toBe(at * 1000);
    }),
  );
});

test("all 74 random bits reach the id", () => {
  const ids = Array.from({ length: 80 }, (_, bit) => {
    const bytes = new Uint8Array(10);
    bytes[bit >> 3] = 1 << (bit & 7);
    return createEventId(1_794_816_000, bytes);
  });
  expect(new Set(ids).size).toBe(74 + 1);
});

test("too few random bytes are a bug", () => {
  expect(() => createEventId(0, new Uint8Array(9))).toThrow(RangeError);
});
