import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { bytesToBase64url } from "./base64url.ts";
import type { Root } from "./root.ts";

/** Names a root towards the server, and says nothing about it: 22 characters of base64url. */
export const rootToKeyId = ({ bytes }: Root): string =>
  bytesToBase64url(hkdf(sha256, bytes, undefined, utf8ToBytes("floyo/key-id/1"), 16));
