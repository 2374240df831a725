import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** The bytes of a file, unpacked when it is a `.gz`. The stream ends with what the file system or the gunzip says (`systemCode`). */
export function readBytes(path: string): Readable {
  const bytes = createReadStream(path);
  if (!path.endsWith(".gz")) return bytes;
  // A stream without a listener for its error ends the process, so the gunzip is told of it.
  const unpacked = createGunzip();
  return bytes.on("error", (error) => unpacked.destroy(error)).pipe(unpacked);
}
