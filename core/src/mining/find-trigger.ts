import { listDays } from "./calendar-days.ts";
import { fitBest } from "./fit-best.ts";
import { type Fit, minDays } from "./fit-rule.ts";
import { type LocalTime, toInstant, toLocalTime, zoneOffset } from "./local-time.ts";
import { measureWindow } from "./measure-window.ts";
import { oneADay } from "./one-a-day.ts";
import type { CalendarTrigger } from "./trigger.ts";

/** When something happened: seconds UTC, and the minutes that the clock was ahead of UTC where the person was. */
export type Moment = { readonly at: number; readonly utcOffset: number };

export type TriggerOptions = {
  /** IANA name of the person's zone: where the next time is expected. */
  readonly timeZone: string;
  readonly nowSeconds: number;
};

/** A trigger, and the natural logarithm of how much better than chance its rule explains the days. */
export type WeighedTrigger = { readonly trigger: CalendarTrigger; readonly evidence: number };

/**
 * The calendar rule that these moments follow, if any; missed and shifted days do not break it. Days that fall into a
 * pattern by chance must not pass: a rule is weighed against "any (work)day alike" by likelihood ratio, less the
 * price of choosing among the rules.
 */
export const findTrigger = (moments: readonly Moment[], options: TriggerOptions): CalendarTrigger | null =>
  weighTrigger(
    moments.map(({ at, utcOffset }) => toLocalTime(at, utcOffset)),
    options,
  )?.trigger ?? null;

/** As `findTrigger`, of local times; `worked`: the local days on which the person did anything else, where that is known. */
export function weighTrigger(
  times: readonly LocalTime[],
  options: TriggerOptions,
  worked?: ReadonlySet<number>,
): WeighedTrigger | undefined {
  const locals = oneADay(times);
  const days = locals.map(({ day }) => day);
  if (days.length < minDays) return undefined;
  const today = toLocalTime(options.nowSeconds, zoneOffset(options.nowSeconds, options.timeZone));
  const to = lastChance(days, today.day);
  const found = fitBest({ days, to, worked });
  if (found === undefined) return undefined;
  const { fit: best, days: own } = found;
  const nearDays = new Set(listDays(best, (own[0] ?? 0) - 1, to + 1).flatMap((day) => [day - 1, day, day + 1]));
  const window = measureWindow(locals.filter(({ day }) => nearDays.has(day)).map(({ minute }) => minute));
  const trigger = {
    kind: "calendar",
    rule: best.rule,
    timeZone: options.timeZone,
    window,
    next: nextTime(best, { today, last: days.at(-1) ?? today.day, window }, options),
    confidence: confidenceOf(best),
  } as const;
  return { trigger, evidence: best.evidence };
}

/**
 * The last day on which it could have been done. Of a rest longer than all before, the beginning says enough: no rule
 * survives it.
 */
function lastChance(days: readonly number[], today: number): number {
  const [first = today, last = today] = [days[0], days.at(-1)];
  return Math.max(last, Math.min(today - 1, last + (last - first) + 31));
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
