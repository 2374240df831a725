import type { SensitiveKind } from "./kinds.ts";

/** From `start` up to, not including, `end`, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/**
 * Finds one kind of thing. Takes time linear in the text, whoever wrote it: a regular expression of a rule is one class of
 * characters repeated, or can match no more than a fixed number of them.
 */
export type Rule = { readonly kind: SensitiveKind; readonly find: (text: string) => Iterable<Span> };
