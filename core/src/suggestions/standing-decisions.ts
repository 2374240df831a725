import type { Activity } from "../mining/activity.ts";
import { isSameKind } from "./chore-kind.ts";
import { choreKindOf } from "./chore-kind-of.ts";
import type { Decision } from "./decision.ts";
import { isSameRoutine, isTransfer } from "./is-same-routine.ts";

/** A routine as a decision knows it. */
export type DecidedOn = { readonly id: string; readonly activities: readonly Activity[] };

/**
 * The decisions that stand for a routine, oldest first: those on it, by its id or its activities, and each "never" that reaches it
 * by its service or kind. An undo takes back the last before it; the same said again, as after a change of the key, is said once.
 */
export function standingDecisions(routine: DecidedOn, decisions: readonly Decision[]): readonly Decision[] {
  const standing: Decision[] = [];
  for (const decision of decisions.toSorted((a, b) => a.at - b.at)) {
    if (decision.kind === "undo") takeBack(standing, decision, routine);
    else if (concerns(decision, routine) || reaches(decision, routine)) {
      const index = standing.findIndex((known) => isSaidAgain(known, decision));
      if (index >= 0) standing.splice(index, 1);
      standing.push(decision);
    }
  }
  return standing;
}

/** True while the routine must not be suggested. A "never" outlives what is said later on a device that has not heard of it. */
export function isHidden(standing: readonly Decision[], nowSeconds: number): boolean {
  if (standing.some(({ kind, wrong }) => kind === "never" || (kind === "wrong" && wrong !== "time"))) return true;
  const last = standing.findLast(({ kind }) => kind === "accept" || kind === "snooze");
  return last !== undefined && (last.kind === "accept" || (last.until ?? 0) > nowSeconds);
}

function takeBack(standing: Decision[], undo: Decision, routine: DecidedOn): void {
  const isOnRoutine = concerns(undo, routine);
  const isMeant = (each: Decision) => each.suggestion === undo.suggestion || (isOnRoutine && concerns(each, routine));
  const index = standing.findLastIndex(isMeant);
  if (index >= 0) standing.splice(index, 1);
}

function concerns(decision: Decision, { id, activities }: DecidedOn): boolean {
  return decision.suggestion === id || isSameRoutine(decision.activities, activities);
}

function reaches({ scope }: Decision, { activities }: DecidedOn): boolean {
  if (scope === undefined) return false;
  if (scope.of === "kind") return isSameKind(scope.kind, choreKindOf(activities));
  return activities.some((activity) => isTransfer(activity) && activity.place === scope.service);
}

const isSaidAgain = (a: Decision, b: Decision): boolean =>
  a.suggestion === b.suggestion &&
  a.kind === b.kind &&
  a.wrong === b.wrong &&
  JSON.stringify(a.scope) === JSON.stringify(b.scope);
