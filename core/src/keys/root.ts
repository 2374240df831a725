import type { Bytes } from "./base64url.ts";
import type { RandomBytes } from "./random-bytes.ts";

export const rootLength = 32;
/** Epoch and root as `rootToBytes` writes them. */
export const rootBytesLength = 8 + rootLength;
export const firstEpoch = 0;

/** The secret that all keys of a person come from, in one epoch. Never printed, stored only by the `KeyStore`. */
export type Root = { readonly epoch: number; readonly bytes: Bytes };

/** 256 random bits, made on the first device of a person; the others get it by pairing. */
export function createRoot(randomBytes: RandomBytes): Root {
  return { epoch: firstEpoch, bytes: randomBytes(rootLength) };
}

/** Epoch (8 bytes, big endian) and root, as they are sealed for another device. */
export function rootToBytes({ epoch, bytes }: Root): Bytes {
  const written = new Uint8Array(rootBytesLength);
  new DataView(written.buffer).setBigUint64(0, BigInt(epoch));
  written.set(bytes, 8);
  return written;
}

/** `undefined` when the bytes are not exactly a root. */
export function bytesToRoot(written: Bytes): Root | undefined {
  if (written.length !== rootBytesLength) return undefined;
  const epoch = Number(new DataView(written.buffer, written.byteOffset).getBigUint64(0));
  return Number.isSafeInteger(epoch) ? { epoch, bytes: written.slice(8) } : undefined;
}
