import type { Plan } from "../plan.ts";
import type { AutomationFile } from "./automation-file.ts";

/** The version of the file that this Floyo writes and runs. */
export const workflowVersion = 1;

/** The plan itself as a file that Floyo's command line runs. */
export function writeFloyoWorkflow({ slug, title, support, trigger, steps, byHand, ...plan }: Plan): AutomationFile {
  const columns = plan.columns ?? { drop: [], rename: {} };
  const workflow = {
    floyo: "workflow",
    version: workflowVersion,
    slug,
    title,
    support,
    trigger,
    steps,
    columns,
    byHand,
  };
  return { name: `${slug}.floyo.json`, text: `${JSON.stringify(workflow, null, 2)}\n` };
}
