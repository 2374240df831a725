import { hexToBytes } from "@noble/hashes/utils.js";

/** A text, and whatever hexadecimal or base64 of either alphabet holds in it at any offset, so many encodings deep. */
export function* textLayers(text: string, depth: number): Generator<string> {
  yield text;
  if (depth === 0) return;
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{11,}/g)) {
    const inOneAlphabet = run.replaceAll("-", "+").replaceAll("_", "/");
    for (const offset of [0, 1, 2, 3]) yield* textLayers(readBase64(inOneAlphabet.slice(offset)), depth - 1);
  }
  for (const [run] of text.matchAll(/[0-9a-f]{16,}/gi)) {
    for (const offset of [0, 1]) yield* textLayers(readHex(run.slice(offset)), depth - 1);
  }
}

const readHex = (run: string): string => bytesToText(hexToBytes(run.slice(0, run.length & ~1)));

/** A last character alone is no byte: it belongs to a neighbour. */
const readBase64 = (run: string): string => atob(run.length % 4 === 1 ? run.slice(0, -1) : run);

/** A character for each byte. */
export const bytesToText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
