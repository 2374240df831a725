import { hexToBytes } from "@noble/hashes/utils.js";
import { base64urlToBytes } from "../keys/index.ts";

/** So many bytes of a secret in a row are no chance, and no small part of it. */
const shownBytes = 8;
/** A ciphertext in a message in a row of a table is two encodings deep. */
const deepest = 4;

/**
 * Finds bytes that must not be readable in a text, whole or eight of them in a row: as they are, as a list of numbers, in
 * hexadecimal or base64 of either alphabet at any offset, and in whatever these hold in their turn. Gives the secrets' names.
 */
export function createSecretSearch(secrets: Readonly<Record<string, Uint8Array>>): (text: string) => readonly string[] {
  const windows = Object.entries(secrets).flatMap(([name, bytes]) =>
    Array.from({ length: bytes.length - shownBytes + 1 }, (_, start) => bytes.slice(start, start + shownBytes)).flatMap(
      (part) => [
        { name, text: bytesToText(part) },
        { name, text: part.join(",") },
      ],
    ),
  );
  return (text) => {
    const layers = [...layersOf(text, deepest)];
    return [
      ...new Set(
        windows.filter((window) => layers.some((layer) => layer.includes(window.text))).map(({ name }) => name),
      ),
    ];
  };
}

function* layersOf(text: string, depth: number): Generator<string> {
  yield text;
  if (depth === 0) return;
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{11,}/g)) {
    const inUrlAlphabet = run.replaceAll("+", "-").replaceAll("/", "_");
    for (const offset of [0, 1, 2, 3]) yield* layersOf(readBase64(inUrlAlphabet.slice(offset)), depth - 1);
  }
  for (const [run] of text.matchAll(/[0-9a-f]{16,}/gi)) {
    for (const offset of [0, 1]) yield* layersOf(readHex(run.slice(offset)), depth - 1);
  }
}

const readHex = (run: string): string => bytesToText(hexToBytes(run.slice(0, run.length & ~1)));

/** Whole bytes only: the last characters may belong to a neighbour. */
const readBase64 = (run: string): string =>
  bytesToText(base64urlToBytes(run.slice(0, run.length & ~3)) ?? new Uint8Array());

const bytesToText = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
