import type { Plan } from "../plan.ts";
import { triggerToSchedule } from "../schedule.ts";
import type { AutomationFile } from "./automation-file.ts";
import { writeNodeScript } from "./node-script.ts";

/** v5.0.0, by its commit: a tag can be moved. */
const checkout = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0";

/**
 * A workflow and the script that it runs, so that the script can be read, tried and changed by itself.
 * `undefined` without a trigger: a workflow that nothing starts is none.
 */
export function writeGithubActions(plan: Plan): readonly AutomationFile[] | undefined {
  if (plan.trigger === null) return undefined;
  const script = writeNodeScript(plan);
  const path = `.github/floyo/${script.name}`;
  return [
    { name: `.github/workflows/${plan.slug}.yml`, text: writeWorkflow(plan, path) },
    { name: path, text: script.text },
  ];
}

function writeWorkflow(plan: Plan, path: string): string {
  return `# ${plan.title}
# Written by Floyo from a chore that it saw ${plan.support} times.
name: ${JSON.stringify(plan.title.replaceAll("${{", "$ {{"))}

on:
  schedule:
${writeSchedule(plan)}
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: ${plan.slug}
  cancel-in-progress: false

jobs:
  run:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - run: node ${path}${writeArguments(plan)}
        env:
${writeEnvironment(plan)}
`;
}

function writeSchedule({ trigger }: Plan): string {
  if (trigger === null) return "";
  const { cron, needsDayCheck } = triggerToSchedule(trigger);
  return [
    "# GitHub may start some minutes late.",
    ...(needsDayCheck
      ? ["# Cron can't say this rule: it names more days, and the script looks whether today is one of the rule's."]
      : []),
    `- cron: "${cron}"`,
    `  timezone: ${JSON.stringify(trigger.timeZone)}`,
  ]
    .map((line) => `    ${line}`)
    .join("\n");
}

function writeArguments({ trigger }: Plan): string {
  const needsDayCheck = trigger !== null && triggerToSchedule(trigger).needsDayCheck;
  return needsDayCheck ? " ${{ github.event_name == 'schedule' && '--when-due' || '' }}" : "";
}

/** Secrets by name only, from the repository's secrets; settings stand here, each with what it means. */
function writeEnvironment({ secrets, settings }: Plan): string {
  const lines = [
    ...secrets.map(({ name }) => `${name}: \${{ secrets.${name} }}`),
    ...settings.flatMap(({ name, means, fallback = "" }) => [`# ${means}`, `${name}: ${JSON.stringify(fallback)}`]),
  ];
  return lines.map((line) => `          ${line}`).join("\n");
}
