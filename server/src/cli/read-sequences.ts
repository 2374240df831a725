import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { createSequenceReader, type SequenceDatabase } from "@floyo/core/mining/sequences";
import { failure, type Result } from "@floyo/core/result";
import { systemCode } from "./read-lines.ts";

/** The sequences in a text file, `.gz` too, chunk by chunk. */
export async function readSequences(
  path: string,
): Promise<Result<SequenceDatabase, "line-not-sequence" | "file-unreadable">> {
  const reader = createSequenceReader();
  try {
    const bytes = createReadStream(path);
    const text = path.endsWith(".gz") ? bytes.on("error", (error) => text.destroy(error)).pipe(createGunzip()) : bytes;
    for await (const chunk of text) if (!(chunk instanceof Uint8Array) || !reader.read(chunk)) break;
    return reader.finish();
  } catch (error) {
    return failure(
      "file-unreadable",
      `The file cannot be read (${systemCode(error)}); check its name and its permissions.`,
    );
  }
}
