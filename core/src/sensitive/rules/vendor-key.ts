import { isPlaceholder } from "../is-placeholder.ts";
import { isRandomLooking } from "../randomness.ts";
import type { Rule } from "../rule.ts";
import { vendorKeys } from "../vendor-keys.ts";

const classes: Readonly<Record<string, string>> = {
  any: "[\\w-]",
  word: "[A-Za-z0-9]",
  dotted: "[\\w.$=-]",
  upper: "[A-Z0-9]",
  hex: "[0-9a-fA-F]",
};

/** Each alternative gives up after its prefix or a hundred characters, or takes all that follows. */
const keys = new RegExp(`(?<![A-Za-z0-9])(?:${vendorKeys.map(toPattern).join("|")})`, "g");

function toPattern(line: string): string {
  const [prefix = "", fewest, kind = "any"] = line.split(" ");
  return `${prefix.replace(/[.$]/g, "\\$&")}${classes[kind]}{${fewest},}`;
}

/** Keys that say by their first letters whose they are. */
export const vendorKeyRule: Rule = {
  kind: "api-key",
  *find(text) {
    for (const { index, 0: key } of text.matchAll(keys)) {
      if (isDrawn(key)) yield { start: index, end: index + key.length };
    }
  },
};

/** No name that happens to begin like a key, and no example. */
const isDrawn = (key: string): boolean =>
  (/\d/.test(key) || isRandomLooking(key.replace(/^\w+_/, ""))) && !isPlaceholder(key);
