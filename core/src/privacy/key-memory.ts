import type { TokenKey } from "./token-key.ts";

/** A longer text is no name that comes again. */
const maxTextLength = 512;
/** What an answer weighs at most, in bytes: each of them, and for each character of the text that it is about. */
const answerBytes = 512;
const characterBytes = 8;

/** Answers about texts, one memory a key. Raw names lie in it: it is asked to keep only what the policy has let pass. */
export type KeyMemory<T> = {
  readonly get: (text: string, key: TokenKey) => T | undefined;
  /** Gives the answer back; a text that is too long is forgotten with its signal. */
  readonly keep: (text: string, key: TokenKey, answer: (text: string) => T) => T;
};

/**
 * Lives as long as the key, in memory only, and holds `maxBytes` at most: when half of it is full, what was not asked for
 * since the half before is forgotten. The memories of one key have 1 MB together.
 */
export function createKeyMemory<T extends object | true>(maxBytes: number): KeyMemory<T> {
  const halvesByKey = new WeakMap<TokenKey, Halves<T>>();
  return {
    get: (text, key) => {
      const halves = halvesByKey.get(key);
      const known = halves?.young.get(text);
      if (halves === undefined || known !== undefined) return known;
      const older = halves.old.get(text);
      if (older !== undefined) add(halves, { text: copyText(text), answer: older, maxBytes });
      return older;
    },
    keep: (text, key, answer) => {
      if (text.length > maxTextLength) return answer(text);
      const halves = halvesByKey.get(key) ?? { young: new Map(), old: new Map(), bytes: 0 };
      halvesByKey.set(key, halves);
      const own = copyText(text);
      const found = answer(own);
      add(halves, { text: own, answer: found, maxBytes });
      return found;
    },
  };
}

type Halves<T> = { young: Map<string, T>; old: Map<string, T>; bytes: number };

function add<T>(halves: Halves<T>, { text, answer, maxBytes }: { text: string; answer: T; maxBytes: number }): void {
  const bytes = answerBytes + characterBytes * text.length;
  const isFull = halves.bytes + bytes > maxBytes / 2;
  if (isFull) [halves.old, halves.young] = [halves.young, new Map<string, T>()];
  halves.bytes = isFull ? bytes : halves.bytes + bytes;
  halves.young.set(text, answer);
}

/** An engine keeps the whole of a text in memory for the sake of a piece of it. */
function copyText(text: string): string {
  const copy: unknown = JSON.parse(JSON.stringify(text));
  return typeof copy === "string" ? copy : text;
}
