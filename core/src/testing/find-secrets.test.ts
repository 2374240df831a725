import { bytesToHex } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesToBase64url } from "../keys/index.ts";
import { createSecretSearch } from "./find-secrets.ts";

const secret = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256);
const search = createSecretSearch({ root: secret });
const text = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
const padded = (bytes: Uint8Array) => btoa(text(bytes));
const json = (value: string) => bytesToBase64url(new TextEncoder().encode(JSON.stringify({ body: value })));

const writings: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  "as it is": text,
  "in hexadecimal": bytesToHex,
  "in a column of bytes": (bytes) => `\\x${bytesToHex(bytes).toUpperCase()}`,
  "in base64": padded,
  "in base64url": bytesToBase64url,
  "as numbers": (bytes) => JSON.stringify([...bytes]),
  "in JSON in base64url": (bytes) => json(bytesToBase64url(bytes)),
  "in hexadecimal in JSON in base64url in JSON in base64url": (bytes) => json(json(bytesToHex(bytes))),
};

test.for(Object.entries(writings))("a secret is found %s, whole, in part and among other bytes", ([, write]) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 9 }), fc.uint8Array({ maxLength: 9 }), (before, after) => {
      for (const part of [secret, secret.slice(0, 16), secret.slice(13, 29)]) {
        expect(search(`a ${write(Uint8Array.from([...before, ...part, ...after]))} b`)).toEqual(["root"]);
      }
    }),
  );
});

test("other bytes are no secret", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 200 }), (bytes) => {
      for (const write of Object.values(writings)) expect(search(write(bytes))).toEqual([]);
    }),
  );
});
