import {
  bareYear,
  compactTime,
  digitDate,
  letterDate,
  shortDate,
  spokenTime,
  timeBesideDate,
} from "./date-time-patterns.ts";

type Lifted = { readonly length: number; readonly rule: Rule };
type Placeholder = "{date}" | "{time}" | "{n}" | "{hash}" | "{uuid}" | "{version}";

/** What a bounded pattern stands for. */
type Rule = { readonly pattern: RegExp; readonly as: Placeholder };

const uuid: Rule = { as: "{uuid}", pattern: /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\p{L}\d])/uy };
const version: Rule = {
  as: "{version}",
  pattern:
    /(?:v(?!20\d\d(?!\d))|(?:version|ver|rev)[-_. ]?)\d{1,4}(?:[._]\d{1,4}){0,3}(?:[-_. ]?(?:rc|beta|alpha)[-_. ]?\d{0,3})?(?![\p{L}\d])/uy,
};
const letteredVersion: Rule = { as: "{version}", pattern: /rev(?:ision)?[-_. ][a-z](?![\p{L}\d])/uy };
const versionWord: Rule = {
  as: "{version}",
  pattern:
    /(?:final|draft|entwurf|endfassung|borrador|brouillon|bozza|rascunho)(?:[-_ ]\d{1,2}$|\d{0,3})(?![\p{L}\d])/uy,
};
const dottedVersion: Rule = {
  as: "{version}",
  pattern: /\d{1,4}(?:\.\d{1,4}){2,3}(?:[-_. ]?(?:rc|beta|alpha)[-_. ]?\d{0,3})?(?![\p{L}\d]|\.\d)/uy,
};
/** Seconds or milliseconds since 1970, from 2001 to 2033. */
const epochTime: Rule = { as: "{time}", pattern: /1\d{9}(?:\d{3})?(?!\d)/uy };
const hash: Rule = { as: "{hash}", pattern: /[0-9a-z]+/uy };
const number: Rule = { as: "{n}", pattern: /\p{Nd}+/uy };
const numericDate: Rule = { as: "{date}", pattern: digitDate };
const twoDigitDate: Rule = { as: "{date}", pattern: shortDate };
const wordedDate: Rule = { as: "{date}", pattern: letterDate };
const year: Rule = { as: "{date}", pattern: bareYear };
const digitTime: Rule = { as: "{time}", pattern: compactTime };
const clockTime: Rule = { as: "{time}", pattern: timeBesideDate };
const letteredTime: Rule = { as: "{time}", pattern: spokenTime };

const cameraMark = /(?:^|[^\p{L}])(?:img|dsc|mvi|dji|vid|mov)[-_]$/u;
const longestCameraMark = 5;
const word = /[\p{L}\p{M}]+/uy;
/** What no rule starts with. */
const separator = /[!-/:-@[-`{-~ ]/;
const separators = /^[-_., ]*$/;
/** Nothing longer stands between a date and its time. */
const maxBetween = 8;
/** `16 nov`: shorter dates are years or months, which have no time. */
const minDayLength = 6;
const dateToTime = /^[-_., ]{0,3}(?:t|at|um|à)?[-_., ]{0,2}$/;

/** The placeholder before a place in the text: where it ended, how many pieces there were then. */
type Before = Lifted & { readonly end: number; readonly pieceCount: number };

/**
 * Puts a placeholder for each part of a name that changes from one file of a family to the next. Takes lower-case text.
 * One pass: at each start of a run of digits or letters the bounded patterns are tried in order; time is linear.
 */
export function liftVariables(text: string): string {
  const pieces: string[] = [];
  let before: Before | undefined;
  let at = 0;
  while (at < text.length) {
    const between = before && at - before.end <= maxBetween ? text.slice(before.end, at) : undefined;
    const lifted = liftAt(text, at, between !== undefined && dateToTime.test(between) ? before : undefined);
    if (!lifted) {
      const run = wordAt(text, at);
      pieces.push(run);
      at += run.length;
      continue;
    }
    // `final_v2` is one version, not two.
    const isSameVersion =
      [lifted, before].every((each) => each?.rule.as === "{version}") && separators.test(between ?? "?");
    if (before && isSameVersion) pieces.length = before.pieceCount;
    else pieces.push(lifted.rule.as);
    at += lifted.length;
    before = { ...lifted, end: at, pieceCount: pieces.length };
  }
  return pieces.join("");
}

function liftAt(text: string, at: number, before: Before | undefined): Lifted | undefined {
  if (separator.test(text[at] ?? "")) return undefined;
  return (
    liftIdentifier(text, at) ??
    (isAsciiDigit(text[at]) ? liftNumber(text, at, before) : liftWord(text, at)) ??
    liftShortHash(text, at) ??
    liftRest(text, at)
  );
}

/** UUIDs and long hashes come first: a part of them may look like a date. */
function liftIdentifier(text: string, at: number): Lifted | undefined {
  if (isAlphanumeric(text[at - 1])) return undefined;
  return liftBy(uuid, text, at) ?? liftHash(text, at, 20);
}

function liftNumber(text: string, at: number, before: Before | undefined): Lifted | undefined {
  const isBesideDate = before?.rule.as === "{date}" && before.length >= minDayLength;
  const time = isBesideDate ? liftBy(clockTime, text, at) : undefined;
  const isBesideShortDate = before?.rule === twoDigitDate;
  return (
    (isBesideDate ? liftBy(digitTime, text, at) : undefined) ??
    liftBy(numericDate, text, at) ??
    (isBesideShortDate ? undefined : time) ??
    liftBy(twoDigitDate, text, at) ??
    time ??
    liftBy(letteredTime, text, at) ??
    liftBy(dottedVersion, text, at) ??
    (isAlphanumeric(text[at - 1]) || isAfterCamera(text, at) ? undefined : liftBy(year, text, at))
  );
}

/** A camera counts through the years: `IMG_1987`, `IMG_2026`. */
function isAfterCamera(text: string, at: number): boolean {
  return cameraMark.test(text.slice(Math.max(0, at - longestCameraMark), at));
}

function liftWord(text: string, at: number): Lifted | undefined {
  return (
    liftBy(wordedDate, text, at) ??
    liftBy(version, text, at) ??
    (at > 0 ? (liftBy(letteredVersion, text, at) ?? liftBy(versionWord, text, at)) : undefined)
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
  const run = text.slice(at, at + (liftBy(hash, text, at)?.length ?? 0));
  if (run.length < minLength || !/\d/.test(run) || !/[a-z]/.test(run)) return undefined;
  const isMixed = run.length >= 16 && (run.match(/\d+/g)?.length ?? 0) >= 3;
  return isMixed || /^[0-9a-f]+$/.test(run) ? { length: run.length, rule: hash } : undefined;
}

function liftBy(rule: Rule, text: string, at: number): Lifted | undefined {
  rule.pattern.lastIndex = at;
  const found = rule.pattern.exec(text)?.[0];
  return found === undefined || found === "" ? undefined : { length: found.length, rule };
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
