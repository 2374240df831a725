import type { Step } from "./step.ts";

/** In how many of these each step occurs, by key. */
export function countKeys(lists: readonly (readonly Step[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const steps of lists) {
    for (const key of new Set(steps.map((step) => step.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
