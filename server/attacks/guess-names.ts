import { createHash, createHmac } from "node:crypto";
import type { Attack } from "./attack.ts";

const keys = ["person@example.org", "floyo", ""];

/** A guess as a careless hand would have written it down. */
const spellings = (guess: string): string[] => [
  createHash("sha256").update(guess).digest("hex"),
  ...keys.map((key) => createHmac("sha256", key).update(guess).digest("hex").slice(0, 32)),
];

export const guessNames: Attack = {
  tries: "guess every name from a list that holds them all",
  against: "tokens are keyed, and the key is never on the server",
  run: (keep, month) => {
    const guesses = new Set(month.flatMap(({ name }) => spellings(name)));
    const learned = keep(month).filter(({ file }) => file !== undefined && guesses.has(file)).length;
    return { learned, of: month.length };
  },
};
