import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { failure, success, type Result } from "../result.ts";
import { bytesToNumber, numberToBytes } from "./bytes-number.ts";
import { crockfordToNumber, groupCrockford, numberToCrockford, readCrockford } from "./crockford.ts";
import { rootLength, type Root } from "./root.ts";

/** 55 characters hold 275 bits: the epoch in 19 and the root in 256; five more hold 25 bits of their SHA-256. */
const rootCharacters = 55;
const checkCharacters = 5;
const rootBits = BigInt(8 * rootLength);

/**
 * The root on paper, whole: it takes neither a server nor another device to come back, and whoever reads it has the key.
 * Sixty characters in twelve groups. It is of one epoch: a change of the key makes it worthless.
 */
export function rootToRecoveryCode({ epoch, bytes }: Root): string {
  if (epoch >= 2 ** 19) throw new RangeError("an epoch has at most 19 bits");
  const number = (BigInt(epoch) << rootBits) | bytesToNumber(bytes);
  return groupCrockford(numberToCrockford(number, rootCharacters) + checkOf(number));
}

/** `code-mistyped`: wrong length, a character that is none of ours, or a slip of the finger. */
export function recoveryCodeToRoot(text: string): Result<Root, "code-mistyped"> {
  const typed = readCrockford(text, rootCharacters + checkCharacters);
  if (typed === undefined) return failure("code-mistyped");
  const number = crockfordToNumber(typed.slice(0, rootCharacters));
  if (typed.slice(rootCharacters) !== checkOf(number)) return failure("code-mistyped");
  return success({ epoch: Number(number >> rootBits), bytes: numberToBytes(number, rootLength) });
}

function checkOf(number: bigint): string {
  const digest = sha256(concatBytes(utf8ToBytes("floyo/recovery/check/1"), numberToBytes(number, rootLength + 3)));
  return numberToCrockford(bytesToNumber(digest.subarray(0, 4)) >> 7n, checkCharacters);
}
