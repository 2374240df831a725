import { sensitiveKinds, type SensitiveKind } from "../sensitive/index.ts";
import type { AutomationTarget } from "../suggestions/index.ts";
import { targetsFor } from "./find-targets.ts";
import type { Plan, PlanStep } from "./plan.ts";
import { findAccess } from "./requests/index.ts";
import { writeSetup } from "./setup-notes.ts";
import type { Automation, AutomationFile } from "./targets/automation-file.ts";
import { writeChecklist } from "./targets/checklist.ts";
import { writeGithubActions } from "./targets/github-actions.ts";
import { writeMake } from "./targets/make.ts";
import { writeFloyoWorkflow } from "./targets/floyo-workflow.ts";
import { writeShell } from "./targets/shell.ts";
import { writeVscodeTask } from "./targets/vscode-task.ts";
import { writeZapier } from "./targets/zapier.ts";
import { writeN8n } from "./targets/n8n.ts";
import { writeNodeScript } from "./targets/node-script.ts";
import { writePythonScript } from "./targets/python-script.ts";

/** The plan written for one target; `undefined` when that target can't do all of it (`targetsFor`). */
export function writeAutomation(plan: Plan, target: AutomationTarget): Automation | undefined {
  if (!targetsFor(plan).includes(target)) return undefined;
  const files = writers[target](plan);
  return files && { files, notes: [...writeNotes(plan, target), ...plan.byHand] };
}

const writers: Readonly<Record<AutomationTarget, (plan: Plan) => readonly AutomationFile[] | undefined>> = {
  checklist: writeChecklist,
  script: (plan) => [writeNodeScript(plan)],
  "python-script": (plan) => [writePythonScript(plan)],
  shell: writeShell,
  "vscode-task": writeVscodeTask,
  "github-actions": writeGithubActions,
  n8n: (plan) => {
    const workflow = writeN8n(plan);
    return workflow && [workflow];
  },
  make: writeMake,
  zapier: writeZapier,
  "floyo-workflow": (plan) => [writeFloyoWorkflow(plan)],
};

function writeNotes(plan: Plan, target: AutomationTarget): readonly string[] {
  const isChanged = plan.steps.some(({ does }) => does === "change-columns");
  return [
    ...plan.masked.map(maskedNote),
    ...writeSetup(plan, target),
    ...(isChanged ? [`Floyo reads no content: name the columns to leave out or rename ${columnsPlace[target]}.`] : []),
    ...(addsRows.has(target) ? [] : plan.steps.flatMap(againOf)),
  ];
}

/** These add rows one by one, which their setup says. */
const addsRows: ReadonlySet<AutomationTarget> = new Set(["make", "zapier"]);

const againOf = (step: PlanStep): readonly string[] =>
  step.does === "deliver" ? [findAccess(step.service)?.deliver?.again ?? []].flat() : [];

function maskedNote(kind: SensitiveKind): string {
  const word = sensitiveKinds[kind];
  const article = /^[aei]/.test(word) ? "an" : "a";
  return `A name in the title looks as if it held ${article} ${word}. The files say {${word}} in its place, so that you can show them to others.`;
}

const columnsPlace: Readonly<Record<AutomationTarget, string>> = {
  checklist: "",
  script: "at the top of the script",
  "python-script": "at the top of the script",
  shell: "at the top of the script",
  "vscode-task": "at the top of the script",
  "github-actions": "at the top of the script",
  n8n: "in the node Columns",
  make: "in the module Google Sheets",
  zapier: "in the action",
  "floyo-workflow": "under columns in the file",
};
