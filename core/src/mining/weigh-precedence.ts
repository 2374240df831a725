import type { CountNear } from "./count-near.ts";
import type { Habit } from "./list-habits.ts";
import { secondsSince, secondsUntil } from "./time-gaps.ts";
import { weighShare } from "./weigh-share.ts";

/** The times of a routine's first steps and those of something else, each in order of time. */
export type Sides = {
  readonly starts: readonly Timed[];
  readonly causes: readonly Habit[];
  readonly nowSeconds: number;
};

type Timed = Pick<Habit, "at" | "day">;
/** Of so many, and on how many days they lie: what was done twice on a day is one occasion. */
type Count = { readonly times: number; readonly days: number };

/** How often the routine has something else before it, and how often that has the routine behind it. */
export type Precedence = {
  readonly starts: Count;
  readonly preceded: Count;
  /** How often the other was done, a bout counting once. */
  readonly occasions: Count;
  readonly followed: Count;
};

/** Counts for a span of seconds. */
export function countPrecedence({ starts, causes, nowSeconds }: Sides, within: number): Precedence {
  const sinceCause = secondsSince(starts, causes);
  const bouts = listBouts(causes, within).filter(({ last }) => last + within <= nowSeconds);
  const untilStart = secondsUntil(bouts, starts);
  return {
    starts: count(starts),
    preceded: count(starts.filter((_, i) => (sinceCause[i] ?? Infinity) <= within)),
    occasions: count(bouts),
    followed: count(bouts.filter(({ at, last }, i) => (untilStart[i] ?? Infinity) <= last - at + within)),
  };
}

/** Of everything else that the person does: how much it is, and how much of it has the one before or the other behind it. */
export type Others = { readonly count: number; readonly before: CountNear; readonly behind: CountNear };

/**
 * Natural logarithm of how much better than chance a span is, before the price of choosing it. Chance is what anything
 * else that the person does has before or behind it: work comes in sessions, where everything is near everything. Of
 * both directions the weaker speaks.
 */
export function weighPrecedence(found: Precedence, others: Others, within: number): number {
  const chanceOf = (near: CountNear): number => (near(within) + 1) / (others.count + 2);
  return Math.min(
    weighShare(found.preceded.days, found.starts.days, chanceOf(others.before)),
    weighShare(found.followed.days, found.occasions.days, chanceOf(others.behind)),
  );
}

/** The same thing done again and again: `at` and `last` are seconds UTC of its first and last time. */
type Bout = { readonly at: number; last: number; readonly day: number };

function listBouts(causes: readonly Habit[], within: number): Bout[] {
  const bouts: Bout[] = [];
  for (const { at, day } of causes) {
    const open = bouts.at(-1);
    if (open !== undefined && at - open.last <= within) open.last = at;
    else bouts.push({ at, last: at, day });
  }
  return bouts;
}

const count = (times: readonly Pick<Habit, "day">[]): Count => ({
  times: times.length,
  days: new Set(times.map(({ day }) => day)).size,
});
