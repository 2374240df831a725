import fc from "fast-check";
import { expect, test } from "vitest";
import { testTokenKey } from "../testing/index.ts";
import { createTokenKey, type TokenPurpose } from "./token-key.ts";

const keyBytes = (seed: number) => Uint8Array.from({ length: 32 }, (_, index) => (seed * 37 + index) % 256);
const purposes: readonly TokenPurpose[] = [
  "file",
  "stem",
  "family",
  "folder",
  "path",
  "length",
  "stat",
  "workspace",
  "host",
  "target",
];

test("a token is HMAC-SHA-256 of purpose, version and value, cut to 128 bits, as another implementation computes it", () => {
  expect(testTokenKey.token("family", "report_{date}.csv")).toBe("02789884f13da66d27debe648d25b685");
});

test("equal names give equal tokens, composed or decomposed; other names, purposes and keys give other tokens", () => {
  const [key, otherKey] = [createTokenKey(keyBytes(1), 0), createTokenKey(keyBytes(2), 0)];
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...purposes), (name, purpose) => {
      const token = key.token(purpose, name);
      expect(key.token(purpose, name.normalize("NFD"))).toBe(key.token(purpose, name.normalize("NFC")));
      const others = purposes.filter((other) => other !== purpose).map((other) => key.token(other, name));
      expect([...others, otherKey.token(purpose, name), key.token(purpose, `${name}x`)]).not.toContain(token);
    }),
  );
});

test("the key cannot be read from what it made", () => {
  const key = createTokenKey(
    Uint8Array.from({ length: 32 }, () => 0xab),
    3,
  );
  expect(JSON.stringify(key)).toBe('{"epoch":3}');
});

test("a short key is a bug", () => {
  expect(() => createTokenKey(new Uint8Array(31), 0)).toThrow(RangeError);
});
