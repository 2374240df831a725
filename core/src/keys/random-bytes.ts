import type { Bytes } from "./base64url.ts";

/** Port: so many bytes from a cryptographic source (`crypto.getRandomValues`). */
export type RandomBytes = (length: number) => Bytes;
