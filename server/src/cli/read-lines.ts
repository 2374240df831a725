import { createInterface } from "node:readline";
import { readBytes } from "./read-bytes.ts";

const byteOrderMark = /^\uFEFF/;

/** The lines of a text file, `.gz` too, without the mark that Windows puts first. Throws what the file system or the gunzip says (`systemCode`). */
export async function* readLines(path: string): AsyncGenerator<string> {
  let isFirst = true;
  for await (const line of createInterface({ input: readBytes(path), crlfDelay: Infinity })) {
    yield isFirst ? line.replace(byteOrderMark, "") : line;
    isFirst = false;
  }
}

/** The literal code of a system error, which names no file. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unreadable";
}
