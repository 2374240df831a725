import type { AutomationTarget } from "../suggestions/index.ts";
import type { Need } from "./access.ts";
import type { Plan } from "./plan.ts";
import { findAccess } from "./requests/index.ts";
import { triggerToSchedule } from "./schedule.ts";
import { findPeriod } from "./targets/period.ts";

/** How a person sets an automation up, in sentences. */
export const writeSetup = (plan: Plan, target: AutomationTarget): readonly string[] => setups[target](plan);

const setups: Readonly<Record<AutomationTarget, (plan: Plan) => readonly string[]>> = {
  script: (plan) => [
    `Needs Node 20 or newer. ${writeEnvNote(plan)}`,
    ...writeStart(plan, `node --env-file=floyo.env ${plan.slug}.mjs`),
  ],
  "python-script": (plan) => [
    `Needs Python 3.9 or newer. ${writeEnvNote(plan)}`,
    ...writeStart(plan, `python3 ${plan.slug}.py --env-file=floyo.env`),
  ],
  "github-actions": (plan) => [
    "Put both files into a private repository, on its default branch.",
    ...(plan.secrets.length > 0 ? [`Set these secrets of the repository: ${listNames(plan.secrets)}.`] : []),
    ...(plan.settings.length > 0 ? ["Fill in the settings that are empty in the workflow file."] : []),
  ],
  n8n: (plan) => [
    "Import the file, fill in the node Settings, choose credentials at the nodes that say so, then switch the workflow on.",
    ...listLimits(plan),
  ],
};

const listNames = (needs: readonly Need[]): string => needs.map(({ name }) => name).join(", ");

function writeEnvNote({ secrets, settings }: Plan): string {
  const asked = [...secrets, ...settings].filter(({ fallback }) => fallback === undefined);
  return `Write ${listNames(asked)} into a file floyo.env beside it, as lines NAME=value (the script says where to find each), and try it with --dry-run.`;
}

/** Before the person has saved the file there is nothing to take but the old one. */
function writeStart({ steps, trigger }: Plan, command: string): readonly string[] {
  if (steps.some(({ does }) => does === "read-file")) return ["Run it whenever you have saved the file."];
  if (trigger === null) return [];
  const { cron, needsDayCheck } = triggerToSchedule(trigger);
  return [
    `To have it run by itself on a Mac or Linux, give cron this line, with your folder: ${cron} cd FOLDER && ${command}${needsDayCheck ? " --when-due" : ""}`,
  ];
}

/** n8n asks once; the script asks as often as it must. */
function listLimits({ steps: [source], trigger }: Plan): readonly string[] {
  if (source?.does !== "fetch-rows") return [];
  const limit = findAccess(source.service)?.fetch?.maxDays;
  if (limit === undefined || findPeriod(trigger).longest <= limit) return [];
  return [
    `The service gives ${limit} days at once, so the workflow leaves out the days before; the script asks for all.`,
  ];
}
