import type { Cause } from "./cause.ts";

const hour = 60 * 60;

/** Finds the causes that were done in the two hours before a moment (seconds UTC), and some a little further off. */
export type FindNear = (at: number) => ReadonlySet<Cause>;

/** Looks them up by the hour: of a thousand things few were done about then. */
export function createFindNear(causes: readonly Cause[]): FindNear {
  const nearByHour = new Map<number, Set<Cause>>();
  const add = (cause: Cause, at: number): void => {
    const near = nearByHour.get(at) ?? new Set();
    nearByHour.set(at, near.add(cause));
  };
  for (const cause of causes) {
    const hours = new Set(cause.habits.map(({ at }) => Math.floor(at / hour)));
    for (const first of hours) for (const later of [0, 1, 2]) add(cause, first + later);
  }
  const none = new Set<Cause>();
  return (at) => nearByHour.get(Math.floor(at / hour)) ?? none;
}
