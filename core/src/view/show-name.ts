const longestName = 40;

/** Isolates and their end (Unicode UAX 9): a name in another script must not turn the sentence around it. */
const [isolate, endIsolate] = ["\u2068", "\u2069"];

/** Characters that are not seen, break the line or turn the direction of text. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** A name as it may stand in a sentence: in one line, shortened in the middle, apart from the direction of the text around it. */
export function showName(name: string): string {
  return `${isolate}${shortenMiddle(name.replaceAll(unseen, " ").trim(), longestName)}${endIsolate}`;
}

/** At most so many user-perceived characters; the end stays, because names differ there. */
export function shortenMiddle(text: string, longest: number): string {
  const letters = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(
    ({ segment }) => segment,
  );
  if (letters.length <= longest) return text;
  const tail = Math.floor((longest - 1) / 2);
  return `${letters.slice(0, longest - 1 - tail).join("")}…${letters.slice(-tail).join("")}`;
}
