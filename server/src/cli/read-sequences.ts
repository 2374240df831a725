import { createSequenceReader, type SequenceDatabase } from "@floyo/core/mining/sequences";
import { failure, type Result } from "@floyo/core/result";
import { readBytes } from "./read-bytes.ts";
import { systemCode } from "./read-lines.ts";

/** The sequences in a text file, `.gz` too, chunk by chunk. */
export async function readSequences(
  path: string,
): Promise<Result<SequenceDatabase, "line-not-sequence" | "file-unreadable">> {
  const reader = createSequenceReader();
  try {
    for await (const chunk of readBytes(path)) if (!(chunk instanceof Uint8Array) || !reader.read(chunk)) break;
    return reader.finish();
  } catch (error) {
    return failure(
      "file-unreadable",
      `The file cannot be read (${systemCode(error)}); check its name and its permissions.`,
    );
  }
}
