import { bytesToHex } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import { deriveKeys } from "./derive-keys.ts";
import { bytesToRoot, rootToBytes } from "./root.ts";

const root = { epoch: 3, bytes: Uint8Array.from({ length: 32 }, (_, index) => index) };

test("the derived keys are those of RFC 5869, computed apart with Python's hmac", () => {
  const { epoch, token, label, policy } = deriveKeys(root);
  expect(epoch).toBe(267205573807070);
  expect([token, label, policy].map((bytes) => bytesToHex(bytes))).toEqual([
    "96c2f5ebbd4fc11ce2a00862ce5a806aac4c10e0d56a07f16da24baaff845c12",
    "770f0ac5b07d4ba82b5845070017fbbc68835141bef0d5f79fa58d246a7faa74",
    "9700a4fcf685a1121fc6f1ad8635e94eb1379db0958290aae9e962f534210107",
  ]);
});

test("a root survives the way through bytes, and nothing else is one", () => {
  for (const epoch of [0, 3, Number.MAX_SAFE_INTEGER]) {
    expect(bytesToRoot(rootToBytes({ ...root, epoch }))).toEqual({ ...root, epoch });
  }
  expect(bytesToRoot(rootToBytes(root).slice(1))).toBeUndefined();
  expect(bytesToRoot(new Uint8Array(40).fill(0xff))).toBeUndefined();
});
