import { type CountNear, countSince, countUntil } from "./count-near.ts";
import type { Habit } from "./list-habits.ts";
import type { Others } from "./weigh-precedence.ts";

type Cause = { readonly key: string; readonly causes: readonly Habit[] };

/** A routine, as what it has first and all that it does, each in order of time. */
type Routine = { readonly starts: readonly Habit[]; readonly own: readonly Habit[] };

/**
 * Tells of a routine and of something before it what all else that the person did has near it. The whole log is walked
 * once for each cause and once for each routine, not for each pair: what belongs to either is taken off.
 */
export function createCompareOthers(habits: readonly Habit[]): (routine: Routine) => (cause: Cause) => Others {
  const allBefore = new Map<string, CountNear>();
  return ({ starts, own }) => {
    let allBehind: CountNear | undefined;
    return ({ key, causes }) => {
      const before = allBefore.get(key) ?? countSince(habits, causes);
      allBefore.set(key, before);
      allBehind ??= countUntil(habits, starts);
      return {
        count: habits.length - own.length - causes.length,
        before: subtract(before, countSince(own, causes), countSince(causes, causes)),
        behind: subtract(allBehind, countUntil(own, starts), countUntil(causes, starts)),
      };
    };
  };
}

const subtract =
  (all: CountNear, ...parts: readonly CountNear[]): CountNear =>
  (within) =>
    parts.reduce((left, part) => left - part(within), all(within));
