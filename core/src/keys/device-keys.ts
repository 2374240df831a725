import type { Bytes } from "./base64url.ts";

/** A P-256 key pair for ECDH. `publicKey` is the uncompressed point, 65 bytes. */
export type DeviceKeys = { readonly publicKey: Bytes; readonly privateKey: CryptoKey };

/** The same as bytes, for the `KeyStore`: the private half as PKCS #8. */
export type DeviceKeyBytes = { readonly publicKey: Bytes; readonly privateKey: Bytes };

export const publicKeyLength = 65;
const curve = { name: "ECDH", namedCurve: "P-256" } as const;

export async function createDeviceKeys(): Promise<DeviceKeys> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  return { publicKey: new Uint8Array(await crypto.subtle.exportKey("raw", publicKey)), privateKey };
}

export async function exportDeviceKeys({ publicKey, privateKey }: DeviceKeys): Promise<DeviceKeyBytes> {
  return { publicKey, privateKey: new Uint8Array(await crypto.subtle.exportKey("pkcs8", privateKey)) };
}

/** `undefined` when the bytes are no key. */
export async function importDeviceKeys({ publicKey, privateKey }: DeviceKeyBytes): Promise<DeviceKeys | undefined> {
  try {
    await crypto.subtle.importKey("raw", publicKey, curve, true, []);
    return { publicKey, privateKey: await crypto.subtle.importKey("pkcs8", privateKey, curve, true, ["deriveBits"]) };
  } catch {
    return undefined;
  }
}

/** False for what is no point of the curve: nothing can be sealed to it. */
export async function isPublicKey(bytes: Bytes): Promise<boolean> {
  try {
    await crypto.subtle.importKey("raw", bytes, curve, true, []);
    return true;
  } catch {
    return false;
  }
}

/** ECDH: the secret that only the two holders can compute, 32 bytes. `undefined` when the point is not on the curve. */
export async function agreeOnSecret(own: CryptoKey, theirs: Bytes): Promise<Bytes | undefined> {
  try {
    const publicKey = await crypto.subtle.importKey("raw", theirs, curve, true, []);
    return new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: publicKey }, own, 256));
  } catch {
    return undefined;
  }
}
