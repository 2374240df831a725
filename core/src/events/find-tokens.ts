import * as v from "valibot";
import { tokenSchema, type Token } from "./token.ts";

/** All tokens in a value, however deep: those that may have a readable name. */
export function findTokens(value: unknown): ReadonlySet<Token> {
  const tokens = new Set<Token>();
  for (const text of findTexts(value, new Set())) {
    const token = v.safeParse(tokenSchema, text);
    if (token.success) tokens.add(token.output);
  }
  return tokens;
}

function findTexts(value: unknown, found: Set<string>): ReadonlySet<string> {
  if (typeof value === "string") found.add(value);
  else if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) findTexts(part, found);
  }
  return found;
}
