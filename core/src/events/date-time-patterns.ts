import { fullMonthNames, shortMonthNames, shortWeekdayNames, weekdayNames } from "./calendar-names.ts";

// Every quantifier is bounded, so a pattern costs a constant at each place where it is tried. Text is lower case.
const year = String.raw`(?:19|20)\d\d`;
const nearYear = String.raw`20[0-3]\d`;
const month = "(?:1[0-2]|0?[1-9])";
const month2 = "(?:0[1-9]|1[0-2])";
const day = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
const day2 = String.raw`(?:0[1-9]|[12]\d|3[01])`;
const week = String.raw`(?:5[0-3]|[1-4]\d|0?[1-9])`;
const hour2 = String.raw`(?:[01]\d|2[0-3])`;
const sixty = String.raw`[0-5]\d`;
const noDigit = String.raw`(?!\d)`;
const noLetter = String.raw`(?!\p{L})`;
const wordEnd = String.raw`(?![\d\p{L}])`;
const ordinal = "(?:st|nd|rd|th|er|º|ª|°)?";
const gap = "[-_., ]{0,2}";

const longestFirst = (names: readonly string[]) => names.toSorted((a, b) => b.length - a.length).join("|");
const fullMonth = `(?:${longestFirst(fullMonthNames)})`;
const weekday = `(?:${longestFirst(weekdayNames)})`;
const shortWeekday = `(?:${longestFirst(shortWeekdayNames)})`;
const anyMonth = `(?:${longestFirst([...fullMonthNames, ...shortMonthNames])})`;

const anyOf = (patterns: readonly string[]) => new RegExp(patterns.join("|"), "uy");

/** Dates that start with a digit. */
export const digitDate = anyOf([
  String.raw`${year}([-._/ ])${month}\1${day}${noDigit}`, // 2026-11-16
  `${year}${month2}${day2}${noDigit}`, // 20261116
  String.raw`${year}${month2}${day2}(?=${hour2}${sixty}(?:${sixty}(?:\d{3})?)?${noDigit})`, // 20261116080000
  `${year}[-_. ]?(?:week|kw|cw|wk|w)[-_ ]?${week}(?:-?[1-7])?${wordEnd}`, // 2026-W47
  `${year}[-_. ]?(?:q[1-4]|h[12])${wordEnd}`, // 2026-Q3
  `${year} ?[年년] ?${month} ?[月월](?: ?${day} ?[日일])?`, // 2026年11月16日
  `${year}${gap}${anyMonth}(?:${gap}${day})?${wordEnd}`, // 2026-Nov-16
  String.raw`${day}([-._/ ])${day}\2${year}${noDigit}`, // 16.11.2026
  `(?:${day2}${month2}|${month2}${day2})${year}${noDigit}`, // 16112026
  String.raw`${day}${ordinal}${gap}(?:of |de )?${anyMonth}(?:${gap}(?:de )?(?:${year}|'?\d\d))?${wordEnd}`, // 16 Nov 2026
  `${year}[-_. ]?${month2}(?![-._]?\\d)`, // 2026-11, 202611
  `${month2}[-_. ]${year}${noDigit}`, // 11-2026
]);

/** Dates with a year of two digits: `16.11.26`. They look like times, so the time beside a date is tried first. */
export const shortDate = anyOf([
  String.raw`${day2}([-._])${month2}\1\d\d(?!\1?\d)`,
  String.raw`${month2}([-._])${day2}\2\d\d(?!\2?\d)`,
  String.raw`\d\d([-._])${month2}\3${day2}(?!\3?\d)`,
]);

/** A bare year; nearer than that, four digits are a counter (`IMG_1987`). */
export const bareYear = new RegExp(`${nearYear}${wordEnd}`, "uy");

/** Dates that start with a letter. */
export const letterDate = anyOf([
  String.raw`${anyMonth}${gap}${day}${ordinal}(?:[-_., ]{1,2}(?:${year}|'\d\d))?${wordEnd}`, // Nov 16, 2026
  String.raw`${anyMonth}(?:${gap}(?:de |of )?${year}|[-_. ']{1,2}\d\d)${wordEnd}`, // Nov 2026
  `${fullMonth}${wordEnd}`, // November
  `${weekday}${wordEnd}`, // Monday
  String.raw`${shortWeekday}(?=[-_., ]{1,2}(?:${day}${ordinal}${gap}${anyMonth}|\d\d[-._/]\d\d|20\d\d[-._/]?\d\d)${noLetter})`, // Mon 16 Nov
  String.raw`(?:q[1-4]|h[12])(?:[-_. ]?(?:fy[-_. ]?)?${year}|[-_. ]?fy[-_. ]?\d\d|[-_. ']{1,2}[0-3]\d)${wordEnd}`, // Q3 2026
  `q[1-4]${wordEnd}`,
  `(?:week|kw|cw|wk)[-_ ]?${week}(?:[-_/. ]{1,2}${year})?${wordEnd}`, // KW 47 2026
  `w${week}[-_/. ]{1,2}${year}${wordEnd}`, // W47 2026
  String.raw`fy[-_ ]?(?:${year}|\d\d)(?:[-_/](?:${year}|\d\d))?${wordEnd}`, // FY2026-27
]);

/** Times of day that stand beside a date; digits alone, which could be a date elsewhere. */
export const compactTime = new RegExp(
  String.raw`${hour2}${sixty}(?:${sixty}(?:[._-]?\d{3})?)?z?(?![-._]?\d|\p{L})`,
  "uy",
);
export const timeBesideDate = new RegExp(
  String.raw`(?:${hour2}|\d)[:._h-]${sixty}(?:[:._m-]${sixty}(?:[.,_-]\d{3,9}|s)?)?(?: ?[ap]m)?(?: ?z| ?utc| ?gmt|[+-]\d\d:?\d\d)?${wordEnd}`,
  "uy",
);

/** Times that are told by their own letters: `14h30`, `8.15 pm`. */
export const spokenTime = new RegExp(
  String.raw`(?:${hour2}|\d)(?:h${sixty}|(?:[:._-]${sixty}){0,2} ?[ap]m)${wordEnd}`,
  "uy",
);
