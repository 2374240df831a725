import { checksum } from "@floyo/core/checksum";

const newline = 10;
const headLength = 9;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** One line: eight hexadecimal digits of checksum, a space, JSON, a newline. JSON has no bare newline, so lines never run into each other. */
export function encodeLine(value: unknown): Uint8Array {
  const body = JSON.stringify(value);
  return encoder.encode(`${checksum(encoder.encode(body))} ${body}\n`);
}

/** A line that is whole, or the text of one that the disk damaged. */
export type CheckedLine =
  | { readonly isWhole: true; readonly value: unknown }
  | { readonly isWhole: false; readonly text: string };

/** `isTorn`: there are bytes after the last newline, of a write that was cut. */
export type CheckedLines = { readonly lines: readonly CheckedLine[]; readonly isTorn: boolean };

export function decodeLines(bytes: Uint8Array): CheckedLines {
  const lines: CheckedLine[] = [];
  let start = 0;
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    lines.push(decodeLine(bytes.subarray(start, end)));
    start = end + 1;
  }
  return { lines, isTorn: start < bytes.length };
}

function decodeLine(line: Uint8Array): CheckedLine {
  const body = line.subarray(headLength);
  const isWhole = decoder.decode(line.subarray(0, headLength)) === `${checksum(body)} `;
  const text = decoder.decode(body);
  return isWhole ? { isWhole, value: JSON.parse(text) } : { isWhole, text };
}
