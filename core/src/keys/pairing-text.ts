import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { failure, success, type Result } from "../result.ts";
import { bytesToNumber, numberToBytes } from "./bytes-number.ts";
import { crockfordToNumber, groupCrockford, numberToCrockford, readCrockford } from "./crockford.ts";
import { pairingSecretLength, type PairingSecret } from "./pairing-secret.ts";

/** 26 characters hold 130 bits: the secret and two zeros; three more hold 15 bits of its SHA-256. */
const secretCharacters = 26;
const checkCharacters = 3;

/** The secret to show, scan or type: `XXXXX-XXXXX-…`, 29 characters in groups of five. */
export function secretToPairingText(secret: PairingSecret): string {
  return groupCrockford(numberToCrockford(bytesToNumber(secret) << 2n, secretCharacters) + checkOf(secret));
}

/** `text-mistyped`: wrong length, a character that is none of ours, or a slip of the finger. */
export function pairingTextToSecret(text: string): Result<PairingSecret, "text-mistyped"> {
  const typed = readCrockford(text, secretCharacters + checkCharacters);
  if (typed === undefined) return failure("text-mistyped");
  const number = crockfordToNumber(typed.slice(0, secretCharacters));
  const secret = numberToBytes(number >> 2n, pairingSecretLength);
  const isWhole = number % 4n === 0n && typed.slice(secretCharacters) === checkOf(secret);
  return isWhole ? success(secret) : failure("text-mistyped");
}

function checkOf(secret: PairingSecret): string {
  const digest = sha256(concatBytes(utf8ToBytes("floyo/pairing/check/1"), secret));
  return numberToCrockford(bytesToNumber(digest.subarray(0, 2)) >> 1n, checkCharacters);
}
