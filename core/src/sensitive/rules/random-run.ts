import { isPlaceholder } from "../is-placeholder.ts";
import { isRandomLooking, measureRandomness } from "../randomness.ts";
import type { Rule } from "../rule.ts";

/** Letters and digits. Shorter runs are ids of things; longer ones are content (a picture, a certificate). */
const [shortest, longest] = [17, 400];

/** What nobody types and no word is: long runs that look drawn by chance. Digests of content and public keys that say so are left. */
export const randomRunRule: Rule = {
  kind: "token",
  *find(text) {
    for (const { index, 0: run } of text.matchAll(/[A-Za-z0-9+/_-]+={0,2}/g)) {
      if (run.length < shortest || saysContent.test(run)) continue;
      if (saysPublic.test(text.slice(Math.max(0, index - 32), index))) continue;
      const [from, to] = trimWords(run);
      if (isKey(run.slice(from, to))) yield { start: index + from, end: index + to };
    }
  },
};

const saysContent = /^sha\d{1,3}[-_]/;
const saysPublic =
  /(?:base64,|sha\d{1,3}[:-]|(?:public|integrity|digest|checksum|hash|etag)_?(?:key|token)?["']? ?[:=] ?["']?)$/i;

/** Without the words and dates around it: `backup-SECRET-2026` is `SECRET`. A key may have separators of its own. */
function trimWords(run: string): readonly [number, number] {
  const parts = [...run.matchAll(/[^+/_-]+/g)];
  const [first, last] = [parts.find(isOdd), parts.findLast(isOdd)];
  return first && last ? [first.index, last.index + last[0].length] : [0, 0];
}

const isOdd = ([part]: RegExpExecArray): boolean => part.length > 3 && measureRandomness(part) > -0.45;

function isKey(run: string): boolean {
  const letters = run.replace(/[+/_=-]/g, "");
  return letters.length >= shortest && letters.length <= longest && isRandomLooking(letters) && !isPlaceholder(run);
}
