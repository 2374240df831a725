import { listBouts } from "./bouts.ts";
import type { Cause } from "./cause.ts";
import { countBefore, countBehind } from "./count-near.ts";
import type { Habit } from "./habit.ts";
import { secondsUntil } from "./time-gaps.ts";
import { weighShare } from "./weigh-share.ts";

/** Of so many, and on how many days they lie: what was done twice on a day is one occasion. */
type Count = { readonly times: number; readonly days: number };

/** How often the routine has something else before it, and how often that has the routine behind it. */
export type Precedence = {
  readonly withinSeconds: number;
  readonly starts: Count;
  readonly preceded: Count;
  /** How often the other was done, a bout counting once. */
  readonly occasions: Count;
  readonly followed: Count;
};

/** A routine by its first steps, beside something else; `gaps` are the seconds since that. In order of time. */
export type Pair = { readonly starts: readonly Habit[]; readonly gaps: Float64Array; readonly cause: Cause };

export function countPrecedence({ starts, gaps, cause }: Pair, withinSeconds: number): Precedence {
  const { over } = cause.boutsOf(withinSeconds);
  const untilStart = secondsUntil(over, starts);
  return {
    withinSeconds,
    starts: count(starts),
    preceded: count(starts.filter((_, i) => (gaps[i] ?? Infinity) <= withinSeconds)),
    occasions: count(over),
    followed: count(over.filter(({ at, last }, i) => (untilStart[i] ?? Infinity) <= last - at + withinSeconds)),
  };
}

/** All that the person did, and what of it belongs to the routine. Each in order of time. */
export type Work = { readonly habits: readonly Habit[]; readonly own: readonly Habit[] };

/**
 * Natural logarithm of how much better than chance the rule is, before the price of choosing it. Chance is what anything
 * else that the person does has before or behind it: work comes in sessions, where everything is near everything. Of
 * both directions the weaker speaks.
 */
export function weighPrecedence(found: Precedence, { starts, cause }: Pair, { habits, own }: Work): number {
  const within = found.withinSeconds;
  const others = habits.length - own.length - cause.habits.length;
  const chanceOf = (countNear: (items: readonly Habit[]) => number): number =>
    (countNear(habits) - countNear(own) - countNear(cause.habits) + 1) / (others + 2);
  const [causes, routine] = [cause.boutsOf(within).all, listBouts(starts, within)];
  return Math.min(
    weighShare(
      found.preceded.days,
      found.starts.days,
      chanceOf((items) => countBehind(items, causes, within)),
    ),
    weighShare(
      found.followed.days,
      found.occasions.days,
      chanceOf((items) => countBefore(items, routine, within)),
    ),
  );
}

const count = (times: readonly Pick<Habit, "day">[]): Count => ({
  times: times.length,
  days: new Set(times.map(({ day }) => day)).size,
});
