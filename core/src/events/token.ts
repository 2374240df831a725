import * as v from "valibot";

/** 128 bits in lower-case hexadecimal: a keyed HMAC of a name, path or host. Made by the privacy door only. */
export const tokenSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/), v.brand("Token"));
export type Token = v.InferOutput<typeof tokenSchema>;
