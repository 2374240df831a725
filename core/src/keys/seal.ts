import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { failure, success, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import type { RandomBytes } from "./random-bytes.ts";

/** An AES-256-GCM key that cannot be read out again. */
export type SealKey = CryptoKey;

const nonceLength = 12;

export function importSealKey(bytes: Bytes): Promise<SealKey> {
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** What is sealed, and what it is sealed for (`context`): opened for anything else it does not open. */
export type Sealable = { readonly plain: Bytes; readonly context: Bytes };

/** AES-256-GCM with a fresh random nonce in front: nonce (12), ciphertext, tag (16). */
export async function seal(key: SealKey, { plain, context }: Sealable, randomBytes: RandomBytes): Promise<Bytes> {
  const iv = randomBytes(nonceLength);
  const cipher = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: context }, key, plain);
  const sealed = new Uint8Array(nonceLength + cipher.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(cipher), nonceLength);
  return sealed;
}

/**
 * As `seal`, with a nonce that follows from the key (256 bits) and what is sealed, the idea of AES-GCM-SIV (RFC 8452): the same is
 * sealed to the same bytes, so that a person can see beforehand what will leave. Whoever sees two seals sees whether they
 * hold the same.
 */
export async function sealAlike(key: Bytes, { plain, context }: Sealable): Promise<Bytes> {
  const nonceKey = hkdf(sha256, key, undefined, utf8ToBytes("floyo/nonce/1"), 32);
  const nonce = hmac(sha256, nonceKey, concatBytes(sha256(context), plain)).slice(0, nonceLength);
  return seal(await importSealKey(key), { plain, context }, () => nonce);
}

/** `seal-broken`: another key, another context, or not a bit as it was sealed. */
export async function unseal(key: SealKey, sealed: Bytes, context: Bytes): Promise<Result<Bytes, "seal-broken">> {
  const iv = sealed.slice(0, nonceLength);
  try {
    const algorithm = { name: "AES-GCM", iv, additionalData: context } as const;
    return success(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.slice(nonceLength))));
  } catch {
    return failure("seal-broken");
  }
}
