import type { Rule } from "../rule.ts";

/** Private keys as text (RFC 7468, PuTTY): from their first line to their last, or to the end of what is cut off. */
export const privateKeyRule: Rule = {
  kind: "private-key",
  *find(text) {
    let from = 0;
    for (const { index } of text.matchAll(/-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY|PuTTY-User-Key-File-\d/g)) {
      if (index < from) continue;
      from = endOfKey(text, index);
      if (/[A-Za-z0-9+/]{24}/.test(text.slice(index + 28, from))) yield { start: index, end: from };
    }
  },
};

function endOfKey(text: string, start: number): number {
  const mark = text.startsWith("P", start) ? "Private-MAC: " : "-----END ";
  const last = text.indexOf(mark, start);
  if (last < 0) return text.length;
  const rest = text.slice(last + mark.length, last + mark.length + 80);
  return last + mark.length + (/^[\w ]*-{0,5}/.exec(rest)?.[0].length ?? 0);
}
