import { bareYear, compactTime, digitDate, letterDate, spokenTime, timeBesideDate } from "./date-patterns.ts";

type Lifted = { readonly length: number; readonly as: Placeholder };
type Placeholder = "{date}" | "{time}" | "{n}" | "{hash}" | "{uuid}" | "{version}";

/** What a bounded pattern stands for. */
type Rule = { readonly pattern: RegExp; readonly as: Placeholder };

const uuid: Rule = { as: "{uuid}", pattern: /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\p{L}\d])/uy };
const version: Rule = {
  as: "{version}",
  pattern:
    /(?:v(?!20\d\d(?!\d))|(?:version|ver|rev)[-_. ]?)\d{1,4}(?:[._]\d{1,4}){0,3}(?:[-_. ]?(?:rc|beta|alpha)[-_. ]?\d{0,3})?(?![\p{L}\d])/uy,
};
const versionWord: Rule = {
  as: "{version}",
  pattern: /(?:final|draft|entwurf|endfassung|borrador|brouillon|bozza|rascunho)\d{0,3}(?![\p{L}\d])/uy,
};
const dottedVersion: Rule = {
  as: "{version}",
  pattern: /\d{1,4}(?:\.\d{1,4}){2,3}(?:[-_. ]?(?:rc|beta|alpha)[-_. ]?\d{0,3})?(?![\p{L}\d]|\.\d)/uy,
};
/** Seconds or milliseconds since 1970, from 2001 to 2033. */
const epochTime: Rule = { as: "{time}", pattern: /1\d{9}(?:\d{3})?(?!\d)/uy };
const number: Rule = { as: "{n}", pattern: /\p{Nd}+/uy };
const numericDate: Rule = { as: "{date}", pattern: digitDate };
const wordedDate: Rule = { as: "{date}", pattern: letterDate };
const year: Rule = { as: "{date}", pattern: bareYear };
const digitTime: Rule = { as: "{time}", pattern: compactTime };
const clockTime: Rule = { as: "{time}", pattern: timeBesideDate };
const letteredTime: Rule = { as: "{time}", pattern: spokenTime };

const word = /[\p{L}\p{M}]+/uy;
const letterOrDigits = /[0-9a-z]+/uy;
const separators = /^[-_., ]*$/;
const dateToTime = /^[-_., ]{0,3}(?:t|at|um|à)?[-_., ]{0,2}$/;

/**
 * Puts a placeholder for each part of a name that changes from one file of a family to the next. Takes lower-case text.
 * One pass: at each start of a run of digits or letters the bounded patterns are tried in order; time is linear.
 */
export function liftVariables(text: string): string {
  const pieces: string[] = [];
  /** Where the last placeholder ended in the text, and which it was. */
  let last: { readonly as: Placeholder; readonly end: number; readonly pieceCount: number } | undefined;
  let at = 0;
  while (at < text.length) {
    const between = last && at - last.end <= 8 ? text.slice(last.end, at) : undefined;
    const isBesideDate = last?.as === "{date}" && between !== undefined && dateToTime.test(between);
    const lifted = liftAt(text, at, isBesideDate);
    if (!lifted) {
      const run = wordAt(text, at);
      pieces.push(run);
      at += run.length;
      continue;
    }
    const isSameVersion = lifted.as === "{version}" && last?.as === "{version}" && separators.test(between ?? "?");
    // `final_v2` is one version, not two.
    if (last && isSameVersion) pieces.length = last.pieceCount;
    else pieces.push(lifted.as);
    at += lifted.length;
    last = { as: lifted.as, end: at, pieceCount: pieces.length };
  }
  return pieces.join("");
}

function liftAt(text: string, at: number, isBesideDate: boolean): Lifted | undefined {
  const isDigit = isAsciiDigit(text[at]);
  return (
    liftIdentifier(text, at) ??
    (isDigit ? liftNumber(text, at, isBesideDate) : liftWord(text, at)) ??
    liftShortHash(text, at) ??
    liftRest(text, at)
  );
}

/** UUIDs and long hashes come first: a part of them may look like a date. */
function liftIdentifier(text: string, at: number): Lifted | undefined {
  if (isAlphanumeric(text[at - 1])) return undefined;
  return liftBy(uuid, text, at) ?? liftHash(text, at, 20);
}

function liftNumber(text: string, at: number, isBesideDate: boolean): Lifted | undefined {
  const beside = isBesideDate ? liftBy(digitTime, text, at) : undefined;
  return (
    beside ??
    liftBy(numericDate, text, at) ??
    (isBesideDate ? liftBy(clockTime, text, at) : undefined) ??
    liftBy(letteredTime, text, at) ??
    liftBy(dottedVersion, text, at) ??
    (isAlphanumeric(text[at - 1]) ? undefined : liftBy(year, text, at))
  );
}

function liftWord(text: string, at: number): Lifted | undefined {
  return (
    liftBy(wordedDate, text, at) ?? liftBy(version, text, at) ?? (at > 0 ? liftBy(versionWord, text, at) : undefined)
  );
}

function liftShortHash(text: string, at: number): Lifted | undefined {
  return isAlphanumeric(text[at - 1]) ? undefined : liftHash(text, at, 7);
}

/** A digit between two letters belongs to the word: `b2b`, `log4j`. */
function liftRest(text: string, at: number): Lifted | undefined {
  const epoch = liftBy(epochTime, text, at);
  const digits = epoch ?? liftBy(number, text, at);
  const isBetweenLetters = digits?.length === 1 && isLetter(text[at - 1]) && isLetter(text[at + 1]);
  return isBetweenLetters && !liftWord(text, at + 1) ? undefined : digits;
}

/** Hexadecimal with letters and digits, or letters and digits in such a mix that no word reads so. */
function liftHash(text: string, at: number, minLength: number): Lifted | undefined {
  letterOrDigits.lastIndex = at;
  const run = letterOrDigits.exec(text)?.[0] ?? "";
  if (run.length < minLength || !/\d/.test(run) || !/[a-z]/.test(run)) return undefined;
  const isMixed = run.length >= 16 && (run.match(/\d+/g)?.length ?? 0) >= 3;
  return isMixed || /^[0-9a-f]+$/.test(run) ? { length: run.length, as: "{hash}" } : undefined;
}

function liftBy({ pattern, as }: Rule, text: string, at: number): Lifted | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined || found === "" ? undefined : { length: found.length, as };
}

/** A whole word, or one character that is none. */
function wordAt(text: string, at: number): string {
  word.lastIndex = at;
  return word.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function isAsciiDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

function isAlphanumeric(character: string | undefined): boolean {
  return isAsciiDigit(character) || isLetter(character);
}
