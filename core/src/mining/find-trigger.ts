import { type AnchoredRule, listDays, listRange, listRules } from "./calendar-rules.ts";
import { isWorkday, type LocalTime, minutesPerDay, toInstant, toLocalTime, zoneOffset } from "./local-time.ts";
import type { CalendarRule, Trigger } from "./trigger.ts";

/** When something happened: seconds UTC, and the minutes that the clock was ahead of UTC where the person was. */
export type Moment = { readonly at: number; readonly utcOffset: number };

export type TriggerOptions = {
  /** IANA name of the person's zone: where the next time is expected. */
  readonly timeZone: string;
  readonly nowSeconds: number;
};

/** How one rule explains the days on which the routine happened. */
type Fit = AnchoredRule & {
  readonly hits: number;
  readonly shifted: number;
  readonly expected: number;
  readonly outside: number;
  /** Natural logarithm of how much better than chance the rule explains the days, after the price of choosing it. */
  readonly evidence: number;
};

/** The local days of the routine, ascending, and the last day on which it could have been done. */
type Span = { readonly days: readonly number[]; readonly to: number };

/** Fewer days than this are no evidence. */
const minDays = 3;
/** Share of the expected days that must have been kept, and of the occurrences that the rule must explain. */
const minKept = 0.6;
const minKeptDaily = 0.65;
const minExplained = 0.7;
/** The rule must be e^1.5 ≈ 4.5 times likelier than chance after paying for the choice among all rules. */
const minEvidence = 1.5;
/** Likelihood of an occurrence on the day before or after the expected one: a holiday, an illness. */
const shiftChance = 0.1;

/**
 * The calendar rule that these moments follow, if any; missed and shifted days do not break it. Days that fall into a pattern by chance must
 * not pass: a rule is weighed against "any (work)day alike" by likelihood ratio, less the price of choosing among the rules.
 */
export function findTrigger(moments: readonly Moment[], options: TriggerOptions): Trigger | null {
  const locals = firstOfEachDay(moments.map(({ at, utcOffset }) => toLocalTime(at, utcOffset)));
  const days = locals.map(({ day }) => day);
  if (days.length < minDays) return null;
  const today = toLocalTime(options.nowSeconds, zoneOffset(options.nowSeconds, options.timeZone));
  const span = { days, to: Math.max(days.at(-1) ?? 0, today.day - 1) };
  const fits = listRules(days).map((rule) => fitRule(rule, span));
  const best = fits
    .filter(isConvincing)
    .reduce<Fit | undefined>((best, fit) => (best && best.evidence >= fit.evidence ? best : fit), undefined);
  if (best === undefined) return null;
  const nearDays = new Set(listDays(best, (days[0] ?? 0) - 1, span.to + 1).flatMap((day) => [day - 1, day, day + 1]));
  const window = windowOf(locals.filter(({ day }) => nearDays.has(day)).map(({ minute }) => minute));
  return {
    kind: "calendar",
    rule: best.rule,
    timeZone: options.timeZone,
    window,
    next: nextTime(best, { today, last: days.at(-1) ?? today.day, window }, options),
    confidence: confidenceOf(best),
  };
}

/** One moment a local day, ascending: doing it twice on a day says nothing about the calendar. */
function firstOfEachDay(times: readonly LocalTime[]): LocalTime[] {
  const ordered = times.toSorted((a, b) => a.day - b.day || a.minute - b.minute);
  return ordered.filter((time, index) => time.day !== ordered[index - 1]?.day);
}

function fitRule(rule: AnchoredRule, { days, to }: Span): Fit {
  const from = days[0] ?? to;
  const done = new Set(days);
  const expected = new Set(listDays(rule, from, to));
  const missed = [...expected].filter((day) => !done.has(day));
  const outside = days.filter((day) => !expected.has(day));
  const shifted = countShifted(missed, outside, rule);
  const counts = {
    hits: days.length - outside.length,
    shifted,
    expected: expected.size,
    outside: outside.length - shifted,
  };
  const counted = countDays(rule, { days, to }, expected);
  return { ...rule, ...counts, evidence: weigh(counts, { days: days.length, counted }) - priceOf(rule.rule) };
}

/**
 * Days on which chance could have put it. Who never does it on a weekend is weighed against chance on workdays; "every day" and "every workday"
 * against chance on all days, for the weekend is what tells them apart.
 */
function countDays({ rule }: AnchoredRule, { days, to }: Span, expected: ReadonlySet<number>): number {
  const all = listRange(days[0] ?? to, to);
  const isAny = rule.every === "day" || rule.every === "workday" || days.some((day) => !isWorkday(day));
  return isAny ? all.length : all.filter((day) => isWorkday(day) || expected.has(day)).length;
}

/** Occurrences near a missed day, each for one of them; a rule of every day has no such thing. */
function countShifted(missed: readonly number[], outside: readonly number[], { rule }: AnchoredRule): number {
  if (rule.every === "day" || rule.every === "workday") return 0;
  const reach = rule.every === "month" ? 3 : 1;
  const free = new Set(outside);
  for (const day of missed) {
    const near = listRange(day - reach, day + reach).find((other) => free.has(other));
    if (near !== undefined) free.delete(near);
  }
  return outside.length - free.size;
}

type Counts = Pick<Fit, "hits" | "shifted" | "expected" | "outside">;

/** Log-likelihood of the days under the rule, less that under chance. Rates are smoothed by half a case. */
function weigh(counts: Counts, { days, counted }: { days: number; counted: number }): number {
  const { hits, shifted, expected, outside } = counts;
  const rest = counted - expected - shifted;
  const kept = hits + shifted;
  const rule =
    logLikelihood(kept, expected) + shifted * Math.log(shiftChance) + logLikelihood(outside, Math.max(rest, outside));
  return rule - logLikelihood(days, Math.max(counted, days));
}

function logLikelihood(done: number, cases: number): number {
  const rate = (done + 0.5) / (cases + 1);
  return done * Math.log(rate) + Math.max(0, cases - done) * Math.log(1 - rate);
}

/** In how many ways so many weekdays can be chosen. */
const weekdaySets = [1, 7, 21, 35, 35, 21, 7, 1];

/** Logarithm of how many rules of its kind could have been chosen; more weekdays say less. */
function priceOf(rule: CalendarRule): number {
  if (rule.every === "month") return Math.log(44);
  if (rule.every !== "week") return Math.log(2);
  return (
    Math.log(weekdaySets[rule.weekdays.length] ?? 1) + Math.log(rule.interval === undefined ? 1 : 2 * rule.interval)
  );
}

function isConvincing(fit: Fit): boolean {
  const done = fit.hits + fit.shifted;
  const kept = done / fit.expected;
  if (fit.hits < minDays || fit.shifted > fit.hits || done / (done + fit.outside) < minExplained) return false;
  // Two weekdays fit by chance far sooner than one: each must have come twice.
  if (fit.rule.every === "week" && fit.rule.weekdays.length > 1 && fit.hits < 2 * fit.rule.weekdays.length) {
    return false;
  }
  if (fit.rule.every === "week" || fit.rule.every === "month") return kept >= minKept && fit.evidence >= minEvidence;
  // "Every day" is chance over all days with a high rate: only the rate can speak for it.
  return kept >= minKeptDaily && (fit.rule.every === "day" ? fit.expected >= 7 : fit.evidence >= minEvidence);
}

const quarter = 15;

/** From the earliest to the latest minute, without the outermost tenths when there are many, in quarters of an hour. */
function windowOf(minutes: readonly number[]): { from: number; to: number } {
  const sorted = minutes.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length / 10);
  const [low = 0, high = low] = [sorted[cut], sorted.at(-1 - cut)];
  return {
    from: Math.floor(low / quarter) * quarter,
    to: Math.min(minutesPerDay, Math.ceil((high + 1) / quarter) * quarter),
  };
}

/** The next day of the rule on which it has not been done and whose window is not over, at the window's start. */
function nextTime(
  fit: Fit,
  { today, last, window }: { today: LocalTime; last: number; window: { from: number; to: number } },
  { timeZone }: TriggerOptions,
): number {
  const isTodayOver = today.minute > window.to;
  const from = Math.max(last + 1, isTodayOver ? today.day + 1 : today.day);
  // The rarest rule, a 31st every month that has one, comes within two months; every four weeks within one.
  const day = listDays(fit, from, from + 70)[0] ?? from;
  return toInstant({ day, minute: window.from }, timeZone);
}

/** Grows with the days that kept the rule, falls with the missed and unexplained ones; never 1. */
function confidenceOf({ hits, shifted, expected, outside }: Fit): number {
  const kept = (hits + shifted / 2) / (expected + 1);
  const explained = (hits + shifted) / (hits + shifted + outside);
  return Math.round(Math.min(1, kept * explained) * 1000) / 1000;
}
