import { type AnchoredRule, holdsOn, listRules } from "./calendar-rules.ts";
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

/** Fewer days than this are no evidence. */
const minDays = 3;
/** Share of the expected days that must have been kept, and of the occurrences that the rule must explain. */
const minKept = 0.6;
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
  const fits = listRules(days).map((rule) => fitRule(rule, days, today.day));
  const best = fits
    .filter(isConvincing)
    .reduce<Fit | undefined>((best, fit) => (best && best.evidence >= fit.evidence ? best : fit), undefined);
  if (best === undefined) return null;
  const window = windowOf(locals.filter(({ day }) => isNear(best, day)).map(({ minute }) => minute));
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

function fitRule(rule: AnchoredRule, days: readonly number[], today: number): Fit {
  const from = days[0] ?? today;
  const to = Math.max(days.at(-1) ?? from, today - 1);
  const done = new Set(days);
  const usesWeekend = days.some((day) => !isWorkday(day));
  // "Every day" and "every workday" are weighed against chance over all days, for the weekend is what tells them apart.
  const isDaily = rule.rule.every === "day" || rule.rule.every === "workday";
  const counted = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (day) => isDaily || usesWeekend || isWorkday(day) || holdsOn(rule, day),
  );
  const expectedDays = counted.filter((day) => holdsOn(rule, day));
  const missed = expectedDays.filter((day) => !done.has(day));
  const outsideDays = days.filter((day) => !holdsOn(rule, day));
  const shifted = countShifted(missed, outsideDays, rule);
  const counts = {
    hits: days.length - outsideDays.length,
    shifted,
    expected: expectedDays.length,
    outside: outsideDays.length - shifted,
  };
  return {
    ...rule,
    ...counts,
    evidence: weigh(counts, { days: days.length, counted: counted.length }) - priceOf(rule.rule),
  };
}

/** Occurrences on the day before or after a missed one; a rule of every day has no such thing. */
function countShifted(missed: readonly number[], outside: readonly number[], { rule }: AnchoredRule): number {
  if (rule.every === "day" || rule.every === "workday") return 0;
  const reach = rule.every === "month" ? 3 : 1;
  return missed.filter((day) => outside.some((other) => Math.abs(other - day) <= reach)).length;
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

/** Logarithm of how many rules of its kind could have been chosen. */
function priceOf(rule: CalendarRule): number {
  if (rule.every === "month") return Math.log(44);
  if (rule.every !== "week") return Math.log(2);
  return Math.log(7) * rule.weekdays.length + Math.log(rule.interval === undefined ? 1 : 2 * rule.interval);
}

function isConvincing(fit: Fit): boolean {
  const kept = (fit.hits + fit.shifted) / fit.expected;
  const explained = (fit.hits + fit.shifted) / (fit.hits + fit.shifted + fit.outside);
  if (fit.hits < minDays || kept < minKept || explained < minExplained || fit.shifted > fit.hits) return false;
  // Kept almost every day, "every day" needs no other comparison: chance has no better name for it.
  return fit.rule.every === "day" ? fit.expected >= 5 && kept >= 0.8 : fit.evidence >= minEvidence;
}

const isNear = (rule: AnchoredRule, day: number): boolean => [0, -1, 1].some((shift) => holdsOn(rule, day + shift));

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
  let day = Math.max(last + 1, isTodayOver ? today.day + 1 : today.day);
  // Every rule of the calendar holds at least once in a hundred days but for the 29th to 31st of a month.
  for (const end = day + 400; day < end && !holdsOn(fit, day);) day += 1;
  return toInstant({ day, minute: window.from }, timeZone);
}

/** Grows with the days that kept the rule, falls with the missed and unexplained ones; never 1. */
function confidenceOf({ hits, shifted, expected, outside }: Fit): number {
  const kept = (hits + shifted / 2) / (expected + 1);
  const explained = (hits + shifted) / (hits + shifted + outside);
  return Math.round(Math.min(1, kept * explained) * 1000) / 1000;
}
