import type { AutomationTarget } from "../suggestions/index.ts";
import { targetsFor } from "./find-targets.ts";
import type { Plan } from "./plan.ts";
import { findAccess } from "./requests/index.ts";
import { triggerToSchedule } from "./schedule.ts";
import type { Automation, AutomationFile } from "./targets/automation-file.ts";
import { writeN8n } from "./targets/n8n.ts";
import { writeNodeScript } from "./targets/node-script.ts";
import { writeGithubActions } from "./targets/github-actions.ts";

/** The plan written for one target; `undefined` when that target can't do all of it (`targetsFor`). */
export function writeAutomation(plan: Plan, target: AutomationTarget): Automation | undefined {
  if (!targetsFor(plan).includes(target)) return undefined;
  const files = writeFiles(plan, target);
  return files && { files, notes: [...writeNotes(plan, target), ...plan.byHand] };
}

function writeFiles(plan: Plan, target: AutomationTarget): readonly AutomationFile[] | undefined {
  if (target === "script") return [writeNodeScript(plan)];
  if (target === "github-actions") return writeGithubActions(plan);
  const workflow = writeN8n(plan);
  return workflow && [workflow];
}

function writeNotes(plan: Plan, target: AutomationTarget): readonly string[] {
  const isChanged = plan.steps.some(({ does }) => does === "change-columns");
  return [
    ...setupNotes(plan, target),
    ...(isChanged
      ? ["Floyo reads no content: name the columns to leave out or rename where the artifact says so."]
      : []),
    ...plan.steps.flatMap((step) => (step.does === "deliver" ? (againNote(step.service, target) ?? []) : [])),
  ];
}

function setupNotes(plan: Plan, target: AutomationTarget): readonly string[] {
  const names = (needs: Plan["secrets"]) => needs.map(({ name }) => name).join(", ");
  if (target === "n8n") {
    return [
      "Import the file, fill in the node Settings, choose credentials at the nodes that say so, then switch the workflow on.",
    ];
  }
  if (target === "github-actions") {
    return [
      "Put both files into a private repository, on its default branch.",
      ...(plan.secrets.length > 0 ? [`Set these secrets of the repository: ${names(plan.secrets)}.`] : []),
      ...(plan.settings.length > 0 ? ["Fill in the settings that are empty in the workflow file."] : []),
    ];
  }
  const cron = plan.trigger && triggerToSchedule(plan.trigger);
  return [
    `Needs Node 20 or newer. Write ${[...plan.secrets, ...plan.settings].map(({ name }) => name).join(", ")} into a file floyo.env as NAME=value lines, and try it with --dry-run.`,
    ...(cron
      ? [
          `To have it run by itself, cron's line begins: ${cron.cron}${cron.needsDayCheck ? " (and give the script --when-due)" : ""}`,
        ]
      : []),
  ];
}

const againNote = (service: string, target: AutomationTarget): string | undefined =>
  target === "n8n" ? undefined : findAccess(service)?.deliver?.again;
