import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

const byteOrderMark = /^\uFEFF/;

/** The lines of a text file, `.gz` too, without the mark that Windows puts first. Throws what the file system or the gunzip says (`systemCode`). */
export async function* readLines(path: string): AsyncGenerator<string> {
  const bytes = createReadStream(path);
  // A stream without a listener for its error ends the process, so the gunzip is told of it.
  const text = path.endsWith(".gz") ? bytes.on("error", (error) => text.destroy(error)).pipe(createGunzip()) : bytes;
  let isFirst = true;
  for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
    yield isFirst ? line.replace(byteOrderMark, "") : line;
    isFirst = false;
  }
}

/** The literal code of a system error, which names no file. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unreadable";
}
