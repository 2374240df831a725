import { createKeyMemory } from "./key-memory.ts";
import type { TokenKey } from "./token-key.ts";

/** An answer about a text under a key, worked out once and given again while there is room for it. */
export function remember<T extends object>(maxBytes: number, answer: (text: string, key: TokenKey) => T) {
  const memory = createKeyMemory<T>(maxBytes);
  return (text: string, key: TokenKey): T => memory.get(text, key) ?? memory.keep(text, key, (own) => answer(own, key));
}
