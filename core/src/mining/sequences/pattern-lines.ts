import type { PatternReceiver } from "./pattern-receiver.ts";

const chunkBytes = 1 << 16;
const tail = new TextEncoder().encode("#SUP: ");
/** The tail, a support of any size, and the line's end. */
const longestEnd = 40;

/**
 * Writes the patterns that are kept as lines `a -1 b -1 #SUP: n`, in chunks of bytes that are valid until the next one.
 * The bytes of what a pattern begins with are kept from the patterns before.
 */
export function createPatternLines(
  names: readonly number[],
  write: (bytes: Uint8Array) => void,
): PatternReceiver & { flush: () => void } {
  const encoder = new TextEncoder();
  const words = names.map((name) => encoder.encode(`${name} -1 `));
  const ends = [0];
  let prefix = new Uint8Array(1 << 10);
  let chunk = new Uint8Array(chunkBytes);
  let prefixLength = 0;
  let length = 0;

  function enter(depth: number, rank: number): void {
    const word = words[rank];
    const start = ends[depth];
    if (word === undefined || start === undefined) throw new RangeError("A pattern was entered before its beginning.");
    prefixLength = start + word.length;
    if (prefixLength > prefix.length) prefix = enlarge(prefix, prefixLength);
    for (let i = 0; i < word.length; i += 1) prefix[start + i] = word[i] ?? 0;
    ends[depth + 1] = prefixLength;
  }

  function keep(support: number): void {
    if (length + prefixLength + longestEnd > chunk.length) flush();
    if (prefixLength + longestEnd > chunk.length) chunk = enlarge(chunk, prefixLength + longestEnd);
    for (let i = 0; i < prefixLength; i += 1) chunk[length + i] = prefix[i] ?? 0;
    length += prefixLength;
    for (let i = 0; i < tail.length; i += 1) chunk[length + i] = tail[i] ?? 0;
    length = writeNumber(chunk, length + tail.length, support);
    chunk[length] = 10;
    length += 1;
  }

  function flush(): void {
    if (length > 0) write(chunk.subarray(0, length));
    length = 0;
  }

  return { enter, keep, flush };
}

/** Writes the decimal digits and answers where they end. */
function writeNumber(bytes: Uint8Array, start: number, value: number): number {
  let end = start + 1;
  for (let bound = 10; bound <= value; bound *= 10) end += 1;
  let rest = value;
  for (let i = end - 1; i >= start; i -= 1) {
    const tenth = Math.trunc(rest / 10);
    bytes[i] = 48 + rest - tenth * 10;
    rest = tenth;
  }
  return end;
}

function enlarge(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length * 2);
  larger.set(bytes);
  return larger;
}
