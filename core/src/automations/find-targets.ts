import { calendarOf } from "../mining/index.ts";
import type { AutomationTarget, Opportunity } from "../suggestions/index.ts";
import { opportunityToSteps } from "./opportunity-to-steps.ts";
import type { Plan, PlanStep } from "./plan.ts";
import { findAccess } from "./requests/index.ts";

/** The targets that can do all of a plan, cheapest first. What a target can't do is not offered. */
export function targetsFor({ steps, trigger }: Pick<Plan, "steps" | "trigger">): readonly AutomationTarget[] {
  if (steps.length === 0) return [];
  const isScheduled = trigger !== null && !steps.some(needsLocalFiles);
  return [
    "script",
    ...(isScheduled ? (["github-actions"] as const) : []),
    ...(isScheduled && steps.every(isKnownToN8n) ? (["n8n"] as const) : []),
  ];
}

/** What can be written for an opportunity. */
export const findTargets = (opportunity: Opportunity): readonly AutomationTarget[] =>
  targetsFor({ steps: opportunityToSteps(opportunity), trigger: calendarOf(opportunity.trigger) });

const needsLocalFiles = ({ does }: PlanStep): boolean => does === "read-file" || does === "write-file";

const isKnownToN8n = (step: PlanStep): boolean =>
  step.does !== "deliver" || findAccess(step.service)?.deliver?.n8n !== undefined;
