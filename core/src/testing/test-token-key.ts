import { createTokenKey } from "../privacy/index.ts";

/** The same tokens in every run. Never the key of a person. */
export const testTokenKey = createTokenKey(
  Uint8Array.from({ length: 32 }, (_, index) => index),
  0,
);
