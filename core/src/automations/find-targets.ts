import { calendarOf } from "../mining/index.ts";
import { automationTargets, type AutomationTarget, type Opportunity } from "../suggestions/index.ts";
import { opportunityToSteps } from "./opportunity-to-steps.ts";
import type { Plan, PlanStep } from "./plan.ts";
import { findAccess } from "./requests/index.ts";
import { findMakeSource } from "./targets/make.ts";
import { findShellSource } from "./targets/shell.ts";
import { findZapierSource } from "./targets/zapier.ts";

type Shape = Pick<Plan, "steps" | "trigger">;

/** The targets that can do all of a plan, cheapest first. What a target can't do is not offered; where none can, there is a checklist. */
export const targetsFor = (plan: Shape): readonly AutomationTarget[] =>
  automationTargets.filter((target) => (plan.steps.length === 0) === (target === "checklist") && canDo[target](plan));

const always = (): boolean => true;
/** Runs by itself, on a computer that is not the person's. */
const isScheduled = ({ steps, trigger }: Shape): boolean => trigger !== null && !steps.some(needsLocalFiles);

const canDo: Readonly<Record<AutomationTarget, (plan: Shape) => boolean>> = {
  checklist: always,
  script: always,
  "python-script": always,
  shell: (plan) => findShellSource(plan) !== undefined,
  "vscode-task": always,
  "github-actions": isScheduled,
  n8n: (plan) => isScheduled(plan) && plan.steps.every(isKnownToN8n),
  make: (plan) => findMakeSource(plan) !== undefined,
  zapier: (plan) => findZapierSource(plan) !== undefined,
  "floyo-workflow": always,
};

/** What can be written for an opportunity. */
export const findTargets = (opportunity: Opportunity): readonly AutomationTarget[] =>
  targetsFor({ steps: opportunityToSteps(opportunity), trigger: calendarOf(opportunity.trigger) });

const needsLocalFiles = ({ does }: PlanStep): boolean => does === "read-file" || does === "write-file";

const isKnownToN8n = (step: PlanStep): boolean =>
  step.does !== "deliver" || findAccess(step.service)?.deliver?.n8n !== undefined;
