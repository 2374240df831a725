import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Bytes } from "./base64url.ts";
import { bytesToNumber } from "./bytes-number.ts";
import type { Root } from "./root.ts";

/** 256 bits each. The token key goes to `createTokenKey`, the others to `importSealKey`. */
export type DerivedKeys = {
  /**
   * Tells in an event which root made its tokens: 48 bits of the root's own, as the number of a root does not tell those apart
   * that two devices made before they were paired.
   */
  readonly epoch: number;
  readonly token: Bytes;
  readonly label: Bytes;
  readonly policy: Bytes;
  readonly deviceList: Bytes;
};

/** HKDF-SHA-256 (RFC 5869), one label a purpose: no key says anything about another or about the root. */
export function deriveKeys({ bytes }: Root): DerivedKeys {
  const derive = (purpose: string, length = 32) =>
    hkdf(sha256, bytes, undefined, utf8ToBytes(`floyo/${purpose}/1`), length);
  return {
    epoch: Number(bytesToNumber(derive("epoch", 6))),
    token: derive("token"),
    label: derive("label"),
    policy: derive("policy"),
    deviceList: derive("device-list"),
  };
}
