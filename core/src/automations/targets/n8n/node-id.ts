import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** UUIDv8 (RFC 9562) made from the workflow and the node's name: the same workflow has the same ids each time. */
export function nodeId(slug: string, name: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(`${slug}\n${name}`)));
  const variant = "89ab".charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
