import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { failure, success, type Result } from "../result.ts";
import { pairingSecretLength, type PairingSecret } from "./pairing-secret.ts";

/** Crockford's base 32: no I, L, O, U, so that nothing is read as something else. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 26 characters hold 130 bits: the secret and two zeros; three more hold 15 bits of its SHA-256. */
const secretCharacters = 26;
const checkCharacters = 3;

/** The secret to show, scan or type: `XXXXX-XXXXX-…`, 29 characters in groups of five. */
export function secretToPairingText(secret: PairingSecret): string {
  const text = encode(bytesToNumber(secret) << 2n, secretCharacters) + checkOf(secret);
  return (text.match(/.{1,5}/g) ?? []).join("-");
}

/** `text-mistyped`: wrong length, a character that is none of ours, or a slip of the finger. Case, spaces and dashes are free. */
export function pairingTextToSecret(text: string): Result<PairingSecret, "text-mistyped"> {
  const typed = text.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  const pattern = new RegExp(`^[${alphabet}]{${secretCharacters + checkCharacters}}$`);
  if (!pattern.test(typed)) return failure("text-mistyped");
  const number = decode(typed.slice(0, secretCharacters));
  const secret = numberToBytes(number >> 2n);
  const isWhole = number % 4n === 0n && typed.slice(secretCharacters) === checkOf(secret);
  return isWhole ? success(secret) : failure("text-mistyped");
}

function checkOf(secret: PairingSecret): string {
  const digest = sha256(concatBytes(utf8ToBytes("floyo/pairing/check/1"), secret));
  return encode(bytesToNumber(digest.subarray(0, 2)) >> 1n, checkCharacters);
}

const bytesToNumber = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

function numberToBytes(number: bigint): PairingSecret {
  const last = pairingSecretLength - 1;
  return Uint8Array.from({ length: pairingSecretLength }, (_, index) =>
    Number((number >> BigInt(8 * (last - index))) & 0xffn),
  );
}

const encode = (number: bigint, length: number): string =>
  Array.from({ length }, (_, index) =>
    alphabet.charAt(Number((number >> BigInt(5 * (length - 1 - index))) & 31n)),
  ).join("");

const decode = (text: string): bigint =>
  Array.from(text).reduce((sum, character) => (sum << 5n) | BigInt(alphabet.indexOf(character)), 0n);
