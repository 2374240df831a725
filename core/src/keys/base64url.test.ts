import fc from "fast-check";
import { expect, test } from "vitest";
import { base64urlToBytes, bytesToBase64url } from "./base64url.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

test("the alphabet is the URL-safe one and nothing is padded", () => {
  expect(bytesToBase64url(bytes(0xfb, 0xff, 0xfe, 0x3e))).toBe("-__-Pg");
});

test("any bytes come back as they went", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (value) => {
      expect(base64urlToBytes(bytesToBase64url(value))).toEqual(Uint8Array.from(value));
    }),
  );
});

test.each(["a", "ab=", "a+b/", "ab\n", "é", "aaaaa", "QR"])("%j is not base64url of anything", (text) => {
  expect(base64urlToBytes(text)).toBeUndefined();
});
