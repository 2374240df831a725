import { shake256 } from "@noble/hashes/sha3.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { RandomBytes } from "../keys/index.ts";

/** Bytes that differ from call to call and are the same in every run. Never for a secret. */
export function createSeededBytes(seed = "floyo"): RandomBytes {
  let calls = 0;
  return (length) => {
    calls += 1;
    return shake256(utf8ToBytes(`${seed} ${calls}`), { dkLen: length });
  };
}
