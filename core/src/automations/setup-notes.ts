import type { AutomationTarget } from "../suggestions/index.ts";
import type { Need } from "./access.ts";
import type { Plan } from "./plan.ts";
import { findAccess } from "./requests/index.ts";
import { triggerToSchedule } from "./schedule.ts";

/** How a person sets an automation up, in sentences. */
export const writeSetup = (plan: Plan, target: AutomationTarget): readonly string[] => setups[target](plan);

const setups: Readonly<Record<AutomationTarget, (plan: Plan) => readonly string[]>> = {
  checklist: ({ slug, trigger }) => [
    `Open ${slug}.html in your browser and bookmark it: it has the steps in order, with the way to each service.`,
    ...(trigger === null ? [] : [`Open ${slug}.ics to have it in your calendar each time.`]),
  ],
  script: (plan) => [
    `Needs Node 20 or newer. ${writeEnvNote(plan)}`,
    ...writeStart(plan, `node --env-file=floyo.env ${plan.slug}.mjs`),
  ],
  "python-script": (plan) => [
    `Needs Python 3.9 or newer. ${writeEnvNote(plan)}`,
    ...writeStart(plan, `python3 ${plan.slug}.py --env-file=floyo.env`),
  ],
  shell: (plan) => [
    `Needs curl and jq 1.6 or newer, on a Mac, Linux or WSL. ${writeEnvNote(plan, "NAME='value'")}`,
    ...writeStart(plan, `sh -c 'set -a; . ./floyo.env; sh ${plan.slug}.sh'`),
  ],
  "vscode-task": (plan) => [
    "Needs Node 20 or newer. Put the folders .vscode and floyo into your workspace; if it has a tasks.json already, copy the tasks and inputs into that one.",
    ...(plan.secrets.length > 0
      ? [
          `Write ${listNames(plan.secrets)} into a file floyo.env in the folder floyo, as lines NAME=value, and keep that file out of version control.`,
        ]
      : []),
    "VS Code asks for the settings that have no value of their own.",
    "Run it by Tasks: Run Task; VS Code starts no task by the clock.",
  ],
  "github-actions": (plan) => [
    "Put both files into a private repository, on its default branch.",
    ...(plan.secrets.length > 0 ? [`Set these secrets of the repository: ${listNames(plan.secrets)}.`] : []),
    ...(plan.settings.length > 0 ? ["Fill in the settings that are empty in the workflow file."] : []),
  ],
  n8n: () => [
    "Import the file, fill in the node Settings, choose credentials at the nodes that say so, then switch the workflow on.",
  ],
  make: (plan) => [
    "In a new scenario of Make, choose Import Blueprint, fill in the module Settings, choose a key at both HTTP modules and your connection at Google Sheets.",
    `The key is of the kind API key: placed in the header, under the name ${keyHeader(plan)}. The first row of the sheet names the columns.`,
    `A blueprint has no schedule: give the scenario the one that cron would call ${plan.trigger === null ? "" : triggerToSchedule(plan.trigger).cron}, then switch it on.`,
    "Each run adds its rows below the others: a second run on one day adds them again.",
  ],
  zapier: () => ["Follow the steps of the guide in their order: Zapier takes no files.", "Each row is added once."],
  "floyo-workflow": (plan) => [
    `Needs Floyo's own repository on this computer. Set ${listNames(listAsked(plan))} in the environment, try it with npm run --silent floyo -- run ${plan.slug}.floyo.json --dry-run, and run it without --dry-run.`,
    ...(plan.steps.some(({ does }) => does === "read-file") ? ["Run it whenever you have saved the file."] : []),
  ],
};

const keyHeader = ({ steps: [source] }: Plan): string => {
  const auth = source?.does === "fetch-rows" ? findAccess(source.service)?.fetch?.auth : undefined;
  return auth === undefined || auth === "google" ? "Authorization" : auth.header;
};

/** What has no value of its own. */
const listAsked = ({ secrets, settings }: Plan): readonly Need[] =>
  [...secrets, ...settings].filter(({ fallback }) => fallback === undefined);

const listNames = (needs: readonly Need[]): string => needs.map(({ name }) => name).join(", ");

function writeEnvNote(plan: Plan, line = "NAME=value"): string {
  return `Write ${listNames(listAsked(plan))} into a file floyo.env beside it, as lines ${line} (the script says where to find each), and try it with --dry-run.`;
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
