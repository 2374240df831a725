import type { Need } from "./access.ts";
import type { Plan, PlanStep } from "./plan.ts";
import { findAccess } from "./requests/index.ts";

type Needs = Pick<Plan, "secrets" | "settings">;

const sourceFolder: Need = { name: "SOURCE_FOLDER", means: "Folder that you save the file in, as a full path." };
/** A folder of downloads holds other files, which must not be handed over by mistake. */
const sourceName: Need = {
  name: "SOURCE_NAME",
  means: "How the name of the file begins each time. No other file is taken.",
};
const resultFolder: Need = {
  name: "RESULT_FOLDER",
  means: "Folder for the finished file; . is the one that the script runs in.",
  fallback: ".",
};
const nothing: Needs = { secrets: [], settings: [] };

/** What the person gives by name, each once. */
export const listNeeds = (steps: readonly PlanStep[]): Needs => ({
  secrets: uniqueNeeds(steps.flatMap((step) => stepNeeds(step).secrets)),
  settings: uniqueNeeds(steps.flatMap((step) => stepNeeds(step).settings)),
});

function stepNeeds(step: PlanStep): Needs {
  if (step.does === "fetch-rows") return findAccess(step.service)?.fetch ?? nothing;
  if (step.does === "deliver") return findAccess(step.service)?.deliver ?? nothing;
  if (step.does === "read-file") return { secrets: [], settings: [sourceFolder, sourceName] };
  return step.does === "write-file" ? { secrets: [], settings: [resultFolder] } : nothing;
}

const uniqueNeeds = (needs: readonly Need[]): readonly Need[] => [
  ...new Map(needs.map((need) => [need.name, need])).values(),
];
