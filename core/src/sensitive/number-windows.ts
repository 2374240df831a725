import type { Span } from "./rule.ts";

export type NumberWindow = Span & {
  /** The text with 0 for each digit: `000-00-0000`. */
  readonly shape: string;
  readonly digits: string;
};

/** The shortest number looked for is a phone's, the longest a card's. */
const [fewestDigits, mostDigits] = [7, 19];
const mostGroups = 7;

/**
 * Every way to read up to seven neighbouring groups of digits as one number. Between groups stand at most two separators;
 * before the first and after the last no letter or digit, so that no part of a word or of a longer group is a number.
 */
export function* numberWindows(text: string): Generator<NumberWindow> {
  const groups = Array.from(text.matchAll(/\d+/g), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  for (const [index, { start }] of groups.entries()) {
    if (isWordPart.test(text.charAt(start - 1))) continue;
    let [before, count] = [start, 0];
    for (let last = index; last < index + mostGroups; last += 1) {
      const group = groups[last];
      if (group === undefined || !isGap.test(text.slice(before, Math.min(group.start, before + 3)))) break;
      count += group.end - group.start;
      if (count > mostDigits) break;
      before = group.end;
      if (count < fewestDigits || isWordPart.test(text.charAt(before))) continue;
      const whole = text.slice(start, before);
      yield { start, end: before, shape: whole.replace(/\d/g, "0"), digits: whole.replace(/\D/g, "") };
    }
  }
}

const isWordPart = /[\p{L}\d]/u;
const isGap = /^[ ()./\u00a0\u2011-]{0,2}$/;
