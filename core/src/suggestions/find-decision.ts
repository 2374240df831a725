import type { Activity } from "../mining/index.ts";
import type { Decision } from "./decision.ts";
import { isSameRoutine } from "./is-same-routine.ts";

/**
 * The decision that holds for a routine: the newest that was made of it, by its id or by its activities.
 * An undo takes back the one before it; the same said again, as after a change of the key, is said once.
 * `undefined` when the person has not decided.
 */
export function findDecision(
  routine: { readonly id: string; readonly activities: readonly Activity[] },
  decisions: readonly Decision[],
): Decision | undefined {
  const held: Decision[] = [];
  for (const decision of decisions.toSorted((a, b) => a.at - b.at)) {
    if (!concerns(decision, routine)) continue;
    const last = held.at(-1);
    if (decision.kind === "undo") held.pop();
    else if (last?.suggestion === decision.suggestion && last.kind === decision.kind) held[held.length - 1] = decision;
    else held.push(decision);
  }
  return held.at(-1);
}

/** True while the routine must not be suggested. */
export function isDecided(decision: Decision | undefined, nowSeconds: number): boolean {
  if (decision === undefined) return false;
  return decision.kind !== "snooze" || (decision.until ?? 0) > nowSeconds;
}

function concerns(
  decision: Decision,
  routine: { readonly id: string; readonly activities: readonly Activity[] },
): boolean {
  return decision.suggestion === routine.id || isSameRoutine(decision.activities, routine.activities);
}
