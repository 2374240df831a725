import type { OpportunityStep } from "../suggestions/index.ts";
import type { PlanStep } from "./plan.ts";

/** Whether the steps of a plan do this step of the chore; the others stay with the person. */
export function isTakenOver(step: OpportunityStep, taken: readonly PlanStep[]): boolean {
  switch (step.role) {
    case "fetch":
      return taken.some((each) => each.does === "fetch-rows" && each.service === step.service);
    case "transform":
      return taken.some(({ does }) => does === "change-columns");
    case "deliver":
      return taken.some((each) => each.does === "deliver" && each.service === step.service);
    case "manual":
      return false;
  }
}
