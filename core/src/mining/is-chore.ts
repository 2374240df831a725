import type { Activity } from "./activity.ts";
import type { Trace } from "./trace.ts";

/** At least one step brings in, hands over or makes something: opening and saving alone is just work. */
export const isChore = ({ steps }: Trace): boolean =>
  steps.some(({ activity: { operation } }) => !isJustWork.has(operation));

const isJustWork = new Set<Activity["operation"]>(["open", "modify", "delete"]);
