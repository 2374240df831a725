import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesToBase64url } from "../keys/index.ts";
import { createRestSearch } from "./find-names-at-rest.ts";
import { bytesToText } from "./text-layers.ts";

const name = "zq3f09ab17c2de";
const search = createRestSearch([name, "zq00000000000000"]);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]));
const base64 = (bytes: Uint8Array) => utf8(btoa(bytesToText(bytes)));
const base64url = (bytes: Uint8Array) => utf8(bytesToBase64url(Uint8Array.from(bytes)));
const hex = (bytes: Uint8Array) => utf8(Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""));
const json = (bytes: Uint8Array) => utf8(JSON.stringify({ body: bytesToText(bytes) }));

/** How the bytes around a name may be written. */
const writings: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  "as they are": (bytes) => bytes,
  "in base64": base64,
  "in base64url": base64url,
  "in hexadecimal": hex,
  "in JSON": json,
  "in base64url in JSON in base64": (bytes) => base64(json(base64url(bytes))),
};
const spellings = { "a byte": utf8, "two bytes": utf16 };
const cases = Object.keys(writings).flatMap((writing) =>
  Object.entries(spellings).map(([size, spell]) => ({ writing, size, spell })),
);

test.for(cases)("a name of $size a character is found $writing, among any other bytes", ({ writing, spell }) => {
  const around = fc.uint8Array({ maxLength: 9 });
  fc.assert(
    fc.property(around, around, (before, after) => {
      const bytes = Uint8Array.from([...before, ...spell(name), ...after]);
      expect(search(writings[writing]?.(bytes) ?? bytes)).toEqual([name]);
    }),
  );
});

test.for(Object.values(spellings))(
  "bytes after it that would be an accent of its last letter do not hide a name",
  (spell) => {
    expect(search(Uint8Array.from([...spell(name), 0xcc, 0x81]))).toEqual([name]);
  },
);

test("other bytes are no name", () => {
  expect(search(utf8("zq3f09ab17c2d"))).toEqual([]);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => search(bytes).length === 0));
});
