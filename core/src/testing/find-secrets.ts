import { bytesToText, textLayers } from "./text-layers.ts";

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
    const layers = [...textLayers(text, deepest)];
    return [
      ...new Set(
        windows.filter((window) => layers.some((layer) => layer.includes(window.text))).map(({ name }) => name),
      ),
    ];
  };
}
