/** Classes 22 (a number too large, a NUL in a text) and 23514 (a check): the value can never be stored. */
export const isValueRefused = (error: unknown): boolean =>
  error instanceof Error && "code" in error && typeof error.code === "string" && /^(22...|23514)$/.test(error.code);
