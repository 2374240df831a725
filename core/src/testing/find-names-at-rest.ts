import { createLeakSearch } from "./find-leaks.ts";
import { textLayers } from "./text-layers.ts";

/** A name in a line in base64 in a value in base64. */
const deepest = 2;

/** Of a letter in two bytes, as it is and in JSON. */
const secondByte = /\0|\\u0000/g;

/**
 * Finds names in what lies on a disk: in one or two bytes a character, in each form that `createLeakSearch` knows, and in
 * whatever hexadecimal or base64 holds at any offset. Gives those that were found.
 */
export function createRestSearch(names: readonly string[]): (bytes: Uint8Array) => readonly string[] {
  const search = createLeakSearch(names);
  return (bytes) => {
    // Byte by byte too: what follows a name may be read as an accent of its last letter.
    const byBytes = new TextDecoder("latin1").decode(bytes);
    const layers = [byBytes, ...textLayers(new TextDecoder().decode(bytes), deepest)];
    const texts = new Set(layers.flatMap((text) => [text, text.replaceAll(secondByte, "")]));
    return [...new Set([...texts].flatMap((text) => search(text).map(({ name }) => name)))];
  };
}
