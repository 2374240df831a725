import { sensitiveKinds, type SensitiveKind } from "../sensitive/index.ts";
import type { AutomationTarget } from "../suggestions/index.ts";
import { targetsFor } from "./find-targets.ts";
import type { Plan } from "./plan.ts";
import { findAccess } from "./requests/index.ts";
import { type Schedule, triggerToSchedule } from "./schedule.ts";
import type { Automation, AutomationFile } from "./targets/automation-file.ts";
import { findPeriod } from "./targets/period.ts";
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
    ...plan.masked.map(maskedNote),
    ...setupNotes(plan, target),
    ...(target === "n8n" ? listLimits(plan) : []),
    ...(isChanged ? [`Floyo reads no content: name the columns to leave out or rename ${columnsPlace[target]}.`] : []),
    ...plan.steps.flatMap((step) => (step.does === "deliver" ? (findAccess(step.service)?.deliver?.again ?? []) : [])),
  ];
}

function maskedNote(kind: SensitiveKind): string {
  const word = sensitiveKinds[kind];
  const article = /^[aei]/.test(word) ? "an" : "a";
  return `A name in the title looks as if it held ${article} ${word}. The files say {${word}} in its place, so that you can show them to others.`;
}

const columnsPlace: Readonly<Record<AutomationTarget, string>> = {
  script: "at the top of the script",
  "github-actions": "at the top of the script",
  n8n: "in the node Columns",
};

/** n8n asks once; the script asks as often as it must. */
function listLimits({ steps: [source], trigger }: Plan): readonly string[] {
  if (source?.does !== "fetch-rows") return [];
  const limit = findAccess(source.service)?.fetch?.maxDays;
  if (limit === undefined || findPeriod(trigger).longest <= limit) return [];
  return [
    `The service gives ${limit} days at once, so the workflow leaves out the days before; the script asks for all.`,
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
  const asked = [...plan.secrets, ...plan.settings].filter(({ fallback }) => fallback === undefined);
  return [
    `Needs Node 20 or newer. Write ${names(asked)} into a file floyo.env beside it, as lines NAME=value (the script says where to find each), and try it with --dry-run.`,
    ...startNotes(plan),
  ];
}

/** Before the person has saved the file there is nothing to take but the old one. */
function startNotes({ slug, steps, trigger }: Plan): readonly string[] {
  if (steps.some(({ does }) => does === "read-file")) return ["Run it whenever you have saved the file."];
  return trigger ? [scheduleNote(slug, triggerToSchedule(trigger))] : [];
}

const scheduleNote = (slug: string, { cron, needsDayCheck }: Schedule): string =>
  `To have it run by itself on a Mac or Linux, give cron this line, with your folder: ${cron} cd FOLDER && node --env-file=floyo.env ${slug}.mjs${needsDayCheck ? " --when-due" : ""}`;
