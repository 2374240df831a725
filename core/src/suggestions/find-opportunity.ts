import { findService, type Service } from "../catalogue/index.ts";
import type { Activity, Routine } from "../mining/index.ts";
import type { Opportunity, OpportunityStep } from "./opportunity.ts";

/** The routine read as work that services could do; `undefined` when no step of it touches a service of the catalogue. */
export function findOpportunity(routine: Pick<Routine, "id" | "steps" | "trigger">): Opportunity | undefined {
  const steps: OpportunityStep[] = [];
  for (const activity of routine.steps) {
    const step = activityToStep(activity);
    if (step === undefined) continue;
    const last = steps.at(-1);
    if (last !== undefined && isRepeat(last, step)) steps.pop();
    steps.push(step);
  }
  const isServed = steps.some(({ role }) => role === "fetch" || role === "deliver");
  return isServed ? { routine: routine.id, steps, trigger: routine.trigger } : undefined;
}

/** Only what the facts of the catalogue allow. Looking into a file and clearing it away are no work to take over. */
export function activityToStep(activity: Activity): OpportunityStep | undefined {
  const { operation, place = "", ext } = activity;
  const service = findService(place);
  if (operation === "open" || operation === "delete") return undefined;
  if (operation === "download" && service && allows(service.exports, ext)) {
    return { role: "fetch", service: service.id, ext, ...family(activity) };
  }
  if (operation === "upload" && service && allows(service.imports, ext)) {
    return { role: "deliver", service: service.id, ext, ...family(activity), ...target(activity) };
  }
  if (isEdit(activity) && ext !== undefined) return { role: "transform", ext, ...family(activity) };
  return { role: "manual", activity };
}

function allows(list: Service["exports"], ext: Activity["ext"]): ext is NonNullable<Activity["ext"]> {
  return ext !== undefined && (list.includes(ext) || list.includes("*"));
}

const isEdit = ({ operation }: Activity): boolean =>
  operation === "create" || operation === "modify" || operation === "rename";

const family = ({ family }: Activity) => (family === undefined ? {} : { family });
const target = ({ target }: Activity) => (target === undefined ? {} : { target });

function isRepeat(last: OpportunityStep, step: OpportunityStep): boolean {
  if (last.role === "manual" || step.role === "manual" || last.role !== step.role) return false;
  if (last.role === "transform" || step.role === "transform") return true;
  return last.service === step.service && last.ext === step.ext && last.family === step.family;
}
