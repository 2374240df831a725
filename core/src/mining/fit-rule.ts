import { type AnchoredRule, listDays, listRange } from "./calendar-days.ts";
import { isWorkday } from "./local-time.ts";
import type { CalendarRule } from "./trigger.ts";

/** How one rule explains the days on which the routine happened. */
export type Fit = AnchoredRule & {
  readonly hits: number;
  readonly shifted: number;
  readonly expected: number;
  readonly outside: number;
  /** Days that the rule leaves out, on which chance could have put it. */
  readonly rest: number;
  /** Natural logarithm of how likely the rule makes the days, after the price of choosing it: compares rules. */
  readonly likelihood: number;
  /** Natural logarithm of how much better than chance the rule explains the days, after the price of choosing it. */
  readonly evidence: number;
};

/**
 * The local days of the routine, ascending, and the last day on which it could have been done. `worked`: the days on
 * which the person did anything else, where that is known.
 */
export type Span = {
  readonly days: readonly number[];
  readonly to: number;
  readonly worked?: ReadonlySet<number> | undefined;
};

/** Fewer days than this are no evidence. */
export const minDays = 3;
/** Share of the expected days that must have been kept, and of the occurrences that the rule must explain. */
const minKept = 0.6;
const minKeptDaily = 0.65;
const minExplained = 0.7;
/** How often, of the days that the rule leaves out, it may be done, beside those that it names. */
const maxOutside = 0.5;
/** On fewer of so many days no rule can convince: at most as many again may be shifted. */
export const leastHits = (days: number): number => Math.max(minDays, Math.ceil((minExplained * days) / 2));
/** The rule must be e^1.5 ≈ 4.5 times likelier than chance after paying for the choice among all rules. */
const minEvidence = 1.5;
/** Likelihood of an occurrence on the day before or after the expected one: a holiday, an illness. */
const shiftChance = 0.1;

export function fitRule(rule: AnchoredRule, span: Span): Fit {
  const { days, to } = span;
  const from = days[0] ?? to;
  const done = new Set(days);
  const named = new Set(listDays(rule, from, to));
  const missed = [...named].filter((day) => !done.has(day));
  const outside = days.filter((day) => !named.has(day));
  const shifted = countShifted(missed, outside, rule);
  const hits = days.length - outside.length;
  // What was due on a day off was not forgotten.
  const forgotten = missed.filter((day) => isWorked(day, span)).length;
  const expected = hits + Math.max(shifted, forgotten);
  const counts = { hits, shifted, expected, outside: outside.length - shifted };
  const counted = countDays(rule, span, named);
  const rest = Math.max(counts.outside, counted - expected - shifted);
  const likelihood = weigh({ ...counts, rest }) - priceOf(rule.rule);
  const evidence = likelihood - logLikelihood(days.length, Math.max(counted, days.length));
  return { ...rule, ...counts, rest, likelihood, evidence };
}

/**
 * Days on which chance could have put it. Who never does it on a weekend is weighed against chance on workdays;
 * "every day" and "every workday" against chance on all days, for the weekend is what tells them apart.
 */
function countDays({ rule }: AnchoredRule, { days, to, worked }: Span, named: ReadonlySet<number>): number {
  const from = days[0] ?? to;
  if (rule.every === "day" || rule.every === "workday") return to - from + 1;
  const done = new Set(days);
  const hasWeekends = days.some((day) => !isWorkday(day));
  let count = 0;
  for (let day = from; day <= to; day += 1) {
    const isOpen = done.has(day) || worked === undefined || worked.has(day);
    if (isOpen && (hasWeekends || isWorkday(day) || named.has(day))) count += 1;
  }
  return count;
}

const isWorked = (day: number, { worked }: Span): boolean => worked === undefined || worked.has(day);

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

type Counts = Pick<Fit, "hits" | "shifted" | "expected" | "outside" | "rest">;

/** Log-likelihood of the days under the rule. Rates are smoothed by half a case. */
function weigh({ hits, shifted, expected, outside, rest }: Counts): number {
  return logLikelihood(hits + shifted, expected) + shifted * Math.log(shiftChance) + logLikelihood(outside, rest);
}

function logLikelihood(done: number, cases: number): number {
  const rate = (done + 0.5) / (cases + 1);
  return done * Math.log(rate) + Math.max(0, cases - done) * Math.log(1 - rate);
}

/** In how many ways so many weekdays can be chosen. */
const weekdaySets = [1, 7, 21, 35, 35, 21, 7, 1];

/** Logarithm of how many rules of its kind could have been chosen; each weekday more is one thing more that chance fits. */
function priceOf(rule: CalendarRule): number {
  if (rule.every === "month") return Math.log(44);
  if (rule.every !== "week") return Math.log(2);
  const { weekdays, interval } = rule;
  const phases = interval === undefined ? 1 : 2 * interval;
  return Math.log((weekdaySets[weekdays.length] ?? 1) * phases) + 2 * (weekdays.length - 1);
}

export function isConvincing(fit: Fit): boolean {
  const done = fit.hits + fit.shifted;
  const kept = done / fit.expected;
  // Five days of seven are most days: a rule that is kept hardly better than what it leaves out says nothing.
  if (fit.rest > 0 && fit.outside / fit.rest > maxOutside * kept) return false;
  if (fit.hits < minDays || fit.shifted > fit.hits || done / (done + fit.outside) < minExplained) return false;
  // Two weekdays fit by chance far sooner than one: each must have come twice.
  if (fit.rule.every === "week" && fit.rule.weekdays.length > 1 && fit.hits < 2 * fit.rule.weekdays.length) {
    return false;
  }
  if (fit.rule.every === "week" || fit.rule.every === "month") return kept >= minKept && fit.evidence >= minEvidence;
  // "Every day" is chance over all days with a high rate: only the rate can speak for it.
  return kept >= minKeptDaily && (fit.rule.every === "day" ? fit.expected >= 7 : fit.evidence >= minEvidence);
}
