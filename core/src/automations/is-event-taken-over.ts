import type { ActivityEvent } from "../events/index.ts";
import { eventToActivity } from "../mining/index.ts";
import { activityToStep, type Opportunity, type OpportunityStep } from "../suggestions/index.ts";
import { isTakenOver } from "./is-taken-over.ts";
import type { PlanStep } from "./plan.ts";

/** Whether the steps of a plan do what the person did here: a step of the chore, and one of those that are taken over. */
export function isEventTakenOver(event: ActivityEvent, chore: Opportunity, taken: readonly PlanStep[]): boolean {
  const activity = eventToActivity(event);
  const step = activity && activityToStep(activity);
  return step !== undefined && isTakenOver(step, taken) && chore.steps.some((each) => isSameWork(each, step));
}

/** Families are detail: the name of the next report may be a new one. */
function isSameWork(a: OpportunityStep, b: OpportunityStep): boolean {
  if (a.role === "manual" || b.role === "manual" || a.ext !== b.ext) return false;
  if (a.role === "transform" || b.role === "transform") return a.role === b.role;
  return a.role === b.role && a.service === b.service;
}
