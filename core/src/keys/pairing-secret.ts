import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { bytesToBase64url, type Bytes } from "./base64url.ts";

/** 128 bits, shown on the old device and entered on the new one; it never crosses the network. */
export type PairingSecret = Bytes;
export const pairingSecretLength = 16;

const derive = (secret: PairingSecret, label: string, length: number): Bytes =>
  hkdf(sha256, secret, undefined, utf8ToBytes(`floyo/pairing/${label}/1`), length);

/** Both sides find the mailbox by the secret; the name of the mailbox says nothing about it. */
export function secretToPairingId(secret: PairingSecret): string {
  return bytesToBase64url(derive(secret, "id", 16));
}

/** What a device says, authenticated by the secret. */
export function authenticateMessage(secret: PairingSecret, role: "challenge" | "request", message: Bytes): Bytes {
  return hmac(sha256, derive(secret, role, 32), message);
}

/** HKDF(ECDH, s, transcript): only who knows the secret and holds one of the two ephemeral keys has it. */
export function deriveAnswerKey(agreed: Bytes, secret: PairingSecret, transcript: Bytes): Bytes {
  const info = concatBytes(utf8ToBytes("floyo/pairing/answer/1"), sha256(transcript));
  return hkdf(sha256, agreed, secret, info, 32);
}

/** Six digits that both screens show for one request and challenge; they differ if anything was exchanged on the way. */
export function deriveComparisonCode(secret: PairingSecret, transcript: Bytes): string {
  const info = concatBytes(utf8ToBytes("floyo/pairing/compare/1"), sha256(transcript));
  const number = hkdf(sha256, secret, undefined, info, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 1_000_000).padStart(6, "0");
}

/** Compared in one time, whatever the difference. */
export function isSameBytes(left: Bytes, right: Bytes): boolean {
  const difference = left.reduce((sum, byte, index) => sum | (byte ^ (right[index] ?? 0)), left.length ^ right.length);
  return difference === 0;
}
