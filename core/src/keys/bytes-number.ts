import type { Bytes } from "./base64url.ts";

/** Big endian. */
export const bytesToNumber = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/** The lowest bytes of a number, so many, big endian. */
export const numberToBytes = (number: bigint, length: number): Bytes =>
  Uint8Array.from({ length }, (_, index) => Number((number >> BigInt(8 * (length - 1 - index))) & 0xffn));
