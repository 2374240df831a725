import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Bytes } from "./base64url.ts";
import type { Root } from "./root.ts";

/** 256 bits each. The token key goes to `createTokenKey`, the others to `importSealKey`. */
export type DerivedKeys = {
  readonly epoch: number;
  readonly token: Bytes;
  readonly label: Bytes;
  readonly policy: Bytes;
  readonly deviceList: Bytes;
};

/** HKDF-SHA-256 (RFC 5869), one label a purpose: no key says anything about another or about the root. */
export function deriveKeys({ epoch, bytes }: Root): DerivedKeys {
  const derive = (purpose: string) => hkdf(sha256, bytes, undefined, utf8ToBytes(`floyo/${purpose}/1`), 32);
  return {
    epoch,
    token: derive("token"),
    label: derive("label"),
    policy: derive("policy"),
    deviceList: derive("device-list"),
  };
}
