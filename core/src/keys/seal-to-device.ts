import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { failure, success, type Result } from "../result.ts";
import type { Bytes } from "./base64url.ts";
import { agreeOnSecret, createDeviceKeys, publicKeyLength, type DeviceKeys } from "./device-keys.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { importSealKey, seal, unseal, type Sealable } from "./seal.ts";

/**
 * From one device to another: only the holder of `recipient` opens it, and only the holder of `sender` can have sealed it.
 * An ephemeral key in front (65 bytes), then what `seal` makes under a key of two agreements, ephemeral with static and
 * static with static, as in the authenticated mode of HPKE (RFC 9180 §4.1 AuthEncap).
 */
export async function sealToDevice(
  { sender, recipient }: { readonly sender: DeviceKeys; readonly recipient: Bytes },
  sealable: Sealable,
  randomBytes: RandomBytes,
): Promise<Result<Bytes, "key-invalid">> {
  const ephemeral = await createDeviceKeys();
  const fresh = await agreeOnSecret(ephemeral.privateKey, recipient);
  const lasting = await agreeOnSecret(sender.privateKey, recipient);
  if (fresh === undefined || lasting === undefined) return failure("key-invalid");
  const publicKeys = [ephemeral.publicKey, recipient, sender.publicKey];
  const key = await deriveSealKey([fresh, lasting], publicKeys);
  return success(concatBytes(ephemeral.publicKey, await seal(key, sealable, randomBytes)));
}

/** `seal-broken`: for another device, from another one, in another context, or not a bit as it was sealed. */
export async function unsealFromDevice(
  { sender, recipient }: { readonly sender: Bytes; readonly recipient: DeviceKeys },
  sealed: Bytes,
  context: Bytes,
): Promise<Result<Bytes, "seal-broken">> {
  const ephemeral = sealed.slice(0, publicKeyLength);
  const fresh = await agreeOnSecret(recipient.privateKey, ephemeral);
  const lasting = await agreeOnSecret(recipient.privateKey, sender);
  if (fresh === undefined || lasting === undefined) return failure("seal-broken");
  const key = await deriveSealKey([fresh, lasting], [ephemeral, recipient.publicKey, sender]);
  return unseal(key, sealed.slice(publicKeyLength), context);
}

/** All parts have fixed lengths, so that none can be read as another. */
function deriveSealKey(secrets: readonly Bytes[], publicKeys: readonly Bytes[]) {
  const info = concatBytes(utf8ToBytes("floyo/seal-to-device/1"), ...publicKeys);
  return importSealKey(hkdf(sha256, concatBytes(...secrets), undefined, info, 32));
}
