import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { failure, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import { agreeOnSecret, createDeviceKeys, publicKeyLength, type DeviceKeys } from "./device-keys.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { importSealKey, seal, unseal, type Sealable } from "./seal.ts";

/**
 * Seals for the holder of a public key: an ephemeral key in front (65 bytes), then what `seal` makes
 * under HKDF(ECDH(ephemeral, device), both public keys). It hides and protects; it does not say who sealed.
 */
export async function sealToDevice(
  publicKey: Bytes,
  sealable: Sealable,
  randomBytes: RandomBytes,
): Promise<Result<Bytes, "key-invalid">> {
  const ephemeral = await createDeviceKeys();
  const secret = await agreeOnSecret(ephemeral.privateKey, publicKey);
  if (secret === undefined) return failure("key-invalid");
  const key = await deriveSealKey(secret, ephemeral.publicKey, publicKey);
  const sealed = await seal(key, sealable, randomBytes);
  return { ok: true, value: concatBytes(ephemeral.publicKey, sealed) };
}

export async function unsealForDevice(
  keys: DeviceKeys,
  sealed: Bytes,
  context: Bytes,
): Promise<Result<Bytes, "seal-broken">> {
  const ephemeral = sealed.slice(0, publicKeyLength);
  const secret = await agreeOnSecret(keys.privateKey, ephemeral);
  if (secret === undefined) return failure("seal-broken");
  return unseal(await deriveSealKey(secret, ephemeral, keys.publicKey), sealed.slice(publicKeyLength), context);
}

function deriveSealKey(secret: Bytes, ephemeral: Bytes, recipient: Bytes) {
  const info = concatBytes(utf8ToBytes("floyo/seal-to-device/1"), ephemeral, recipient);
  return importSealKey(hkdf(sha256, secret, undefined, info, 32));
}
