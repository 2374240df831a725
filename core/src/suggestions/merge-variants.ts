import type { Occurrence, Routine } from "../mining/index.ts";
import { isPartOfRoutine, isSameRoutine, isTransfer } from "./is-same-routine.ts";

/**
 * One routine a chore: variants of one chore become one with the occurrences of all; a fragment of a longer
 * routine (its transfers in order, its events the same) is left out.
 */
export function mergeVariants(routines: readonly Routine[]): readonly Routine[] {
  const merged: Routine[] = [];
  for (const routine of routines.toSorted(byPrecedence)) {
    const index = merged.findIndex(({ steps }) => isSameRoutine(steps, routine.steps));
    const known = merged[index];
    if (known) merged[index] = joinOccurrences(known, routine);
    else if (!merged.some((whole) => isFragment(routine, whole))) merged.push(routine);
  }
  return merged;
}

/** The fullest first, then the one known longest: the id that a person has seen stays. */
function byPrecedence(a: Routine, b: Routine): number {
  return (
    b.steps.filter(isTransfer).length - a.steps.filter(isTransfer).length ||
    Number(b.trigger !== null) - Number(a.trigger !== null) ||
    (a.occurrences[0]?.start ?? 0) - (b.occurrences[0]?.start ?? 0) ||
    b.support - a.support ||
    (a.id < b.id ? -1 : 1)
  );
}

function joinOccurrences(known: Routine, variant: Routine): Routine {
  const counted = new Set(known.occurrences.flatMap(({ events }) => events));
  const fresh = variant.occurrences.filter(({ events }) => !events.some((event) => counted.has(event)));
  const occurrences = [...known.occurrences, ...fresh].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return { ...known, occurrences, support: occurrences.length, trigger: known.trigger ?? variant.trigger };
}

function isFragment(part: Routine, whole: Routine): boolean {
  if (!isPartOfRoutine(part.steps, whole.steps)) return false;
  const events = new Set(whole.occurrences.flatMap((occurrence) => occurrence.events));
  const isCovered = (occurrence: Occurrence) => occurrence.events.some((event) => events.has(event));
  return part.occurrences.filter(isCovered).length * 2 > part.occurrences.length;
}
