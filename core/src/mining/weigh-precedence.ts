import { eventsWithin } from "../threads/index.ts";
import type { Habit } from "./list-habits.ts";
import { weighShare } from "./weigh-share.ts";

/** The times of a routine's first steps, those of something else, and all that is neither, each in order of time. */
export type Sides = {
  readonly starts: readonly Timed[];
  readonly causes: readonly Habit[];
  readonly others: readonly Timed[];
  readonly nowSeconds: number;
};

type Timed = Pick<Habit, "at" | "day">;

/** How the routine follows something else within so many seconds. */
export type Precedence = {
  /** How often, and on how many days, the routine had it before. */
  readonly preceded: number;
  readonly daysPreceded: number;
  /** How often it was done, a bout counting once, and how often the routine came after. */
  readonly occasions: number;
  readonly followed: number;
  /** Natural logarithm of how much better than chance this is, before the price of choosing it. */
  readonly evidence: number;
};

/**
 * Chance is what anything else that the person does has before or behind it: work comes in sessions, where everything
 * is near everything. A day counts once, for what was done twice on it is one occasion; of both directions the weaker
 * speaks.
 */
export function weighPrecedence({ starts, causes, others, nowSeconds }: Sides, within: number): Precedence {
  const isPreceded = ({ at }: Timed) => eventsWithin(causes, at - within, at - 1).length > 0;
  const isFollowed = ({ from, to }: Bout) => eventsWithin(starts, from + 1, to + within).length > 0;
  const preceded = starts.filter(isPreceded);
  const bouts = listBouts(causes, within).filter(({ to }) => to + within <= nowSeconds);
  const followed = bouts.filter(isFollowed);
  const before = chanceOf(others, isPreceded);
  const behind = chanceOf(others, ({ at }) => isFollowed({ from: at, to: at, day: 0 }));
  const [days, daysPreceded, boutDays, daysFollowed] = [starts, preceded, bouts, followed].map(countDays);
  return {
    preceded: preceded.length,
    daysPreceded: daysPreceded ?? 0,
    occasions: bouts.length,
    followed: followed.length,
    evidence: Math.min(
      weighShare(daysPreceded ?? 0, days ?? 0, before),
      weighShare(daysFollowed ?? 0, boutDays ?? 0, behind),
    ),
  };
}

type Bout = { readonly from: number; readonly to: number; readonly day: number };

function listBouts(causes: readonly Habit[], within: number): Bout[] {
  const bouts: Bout[] = [];
  for (const { at, day } of causes) {
    const last = bouts.at(-1);
    if (last !== undefined && at - last.to <= within) bouts[bouts.length - 1] = { ...last, to: at };
    else bouts.push({ from: at, to: at, day });
  }
  return bouts;
}

/** Of a person of whom little is known, as likely as not. */
const chanceOf = (others: readonly Timed[], holds: (other: Timed) => boolean): number =>
  (others.filter(holds).length + 1) / (others.length + 2);

const countDays = (times: readonly { readonly day: number }[]): number => new Set(times.map(({ day }) => day)).size;
