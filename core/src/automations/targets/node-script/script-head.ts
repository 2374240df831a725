import type { Need } from "../../access.ts";
import { triggerToSchedule } from "../../schedule.ts";
import { findPeriod, writePeriod } from "../period.ts";
import type { Plan } from "../../plan.ts";
import { findFlow } from "../flow.ts";
import { writeLiteral } from "./write-literal.ts";

/** The top of the script: what it does, what it needs, and the settings that a person may change. */
export function writeHead(plan: Plan): string {
  return ["#!/usr/bin/env node", ...writeStory(plan), "", ...writeImports(plan), "", ...writeSettings(plan)].join("\n");
}

function writeStory({ title, support, slug, secrets, settings, byHand }: Plan): readonly string[] {
  return [
    `// ${title}`,
    "//",
    `// Written by Floyo from a chore that it saw ${support} times. Node 20 or newer, no packages.`,
    "//",
    `//   node --env-file=floyo.env ${slug}.mjs --dry-run   fetches, says what it would deliver, writes nothing`,
    `//   node --env-file=floyo.env ${slug}.mjs             does it`,
    "//",
    "// It needs these in its environment; floyo.env holds them as lines NAME=value. Keep that file to yourself.",
    ...secrets.map((need) => describeNeed(need, "secret")),
    ...settings.map((need) => describeNeed(need, "setting")),
    ...(byHand.length === 0 ? [] : ["//", "// What it does not do:", ...byHand.map((line) => `//   ${line}`)]),
  ];
}

function describeNeed({ name, means, page, fallback }: Need, kind: string): string {
  const more = [...(fallback === undefined ? [] : [`Without it: ${fallback}`]), ...(page === undefined ? [] : [page])];
  return [`//   ${name} (${kind}): ${means}`, ...more.map((line) => `//     ${line}`)].join("\n");
}

function writeImports(plan: Plan): readonly string[] {
  const { read, usesGoogle } = findFlow(plan);
  const writes = plan.steps.some(({ does }) => does === "write-file");
  const files = [...(read ? ["readdir", "readFile", "stat"] : []), ...(writes ? ["rename", "writeFile"] : [])];
  return [
    ...(usesGoogle ? [`import { createSign } from "node:crypto";`] : []),
    ...(files.length > 0
      ? [`import { ${files.join(", ")} } from "node:fs/promises";`, `import { join } from "node:path";`]
      : []),
    `import process from "node:process";`,
  ];
}

function writeSettings(plan: Plan): readonly string[] {
  const { fetches, hasTable, makesFile, hasPeriod } = findFlow(plan);
  const [source] = fetches;
  const fallbacks = plan.settings.flatMap(({ name, fallback }) =>
    fallback === undefined ? [] : [[name, fallback] as const],
  );
  const checksDay = plan.trigger !== null && triggerToSchedule(plan.trigger).needsDayCheck;
  const needed = [...plan.secrets, ...plan.settings].map(({ name }) => name);
  const choices = [
    ...(hasTable ? writeColumns(plan) : []),
    ...(source && fetches.length === 1 && makesFile
      ? ["/** Name of the finished file. */", `const fileName = "${source.service}.csv";`]
      : []),
    ...(hasPeriod || checksDay
      ? ["/** Days begin and end here. */", `const timeZone = ${JSON.stringify(plan.trigger?.timeZone ?? "UTC")};`]
      : []),
    ...(hasPeriod ? writePeriodSetting(plan) : []),
  ];
  return [
    ...choices,
    ...(choices.length > 0 ? [""] : []),
    `const isDryRun = process.argv.includes("--dry-run");`,
    `const needed = ${writeLiteral(needed)};`,
    `const defaults = ${writeLiteral(Object.fromEntries(fallbacks))};`,
  ];
}

function writePeriodSetting({ trigger }: Plan): readonly string[] {
  const period = findPeriod(trigger);
  const byWeekday = period.byWeekday.size === 0 ? "" : ", by the weekday (1 is Monday): those since the run before";
  const how = period.isSinceDue ? ": those since it was due before" : byWeekday;
  return [
    `/** How many whole days up to yesterday are asked for${how}. */`,
    `const days = ${writePeriod(period, { day: "today()", weekday: "weekday()" })};`,
  ];
}

const writeColumns = ({ columns }: Plan): readonly string[] => [
  "/** Columns to leave out. Floyo reads no content, so it can't know which ones you delete: name them here. */",
  `const dropColumns = ${writeLiteral(columns?.drop ?? [])};`,
  `/** New names for columns, as { "old name": "new name" }. */`,
  `const renameColumns = ${writeLiteral(columns?.rename ?? {})};`,
];
