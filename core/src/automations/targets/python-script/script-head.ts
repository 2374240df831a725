import type { Need } from "../../access.ts";
import type { Plan } from "../../plan.ts";
import { triggerToSchedule } from "../../schedule.ts";
import { findFlow } from "../flow.ts";
import { findPeriod, type Period } from "../period.ts";
import { indent, writePython } from "./python-words.ts";

/** The top of the script: what it does, what it needs, and the settings that a person may change. */
export const writeStory = ({ title, support, slug, secrets, settings, byHand }: Plan): string =>
  [
    "#!/usr/bin/env python3",
    `# ${title}`,
    "#",
    `# Written by Floyo from a chore that it saw ${support} times. Python 3.9 or newer, no packages.`,
    "#",
    `#   python3 ${slug}.py --env-file=floyo.env --dry-run   fetches, says what it would deliver, writes nothing`,
    `#   python3 ${slug}.py --env-file=floyo.env             does it`,
    "#",
    "# It needs these in its environment; floyo.env holds them as lines NAME=value. Keep that file to yourself.",
    ...secrets.map((need) => describeNeed(need, "secret")),
    ...settings.map((need) => describeNeed(need, "setting")),
    ...(byHand.length === 0 ? [] : ["#", "# What it does not do:", ...byHand.map((line) => `#   ${line}`)]),
  ].join("\n");

function describeNeed({ name, means, page, fallback }: Need, kind: string): string {
  const more = [...(fallback === undefined ? [] : [`Without it: ${fallback}`]), ...(page === undefined ? [] : [page])];
  return [`#   ${name} (${kind}): ${means}`, ...more.map((line) => `#     ${line}`)].join("\n");
}

export function writeSettings(plan: Plan): string {
  const { fetches, hasTable, makesFile, hasPeriod } = findFlow(plan);
  const [source] = fetches;
  const fallbacks = plan.settings.flatMap(({ name, fallback }) =>
    fallback === undefined ? [] : [[name, fallback] as const],
  );
  const checksDay = plan.trigger !== null && triggerToSchedule(plan.trigger).needsDayCheck;
  return [
    ...(hasTable ? writeColumns(plan) : []),
    ...(source && fetches.length === 1 && makesFile
      ? ["# Name of the finished file.", `FILE_NAME = "${source.service}.csv"`]
      : []),
    ...(hasPeriod || checksDay
      ? ["# Days begin and end here.", `TIME_ZONE = ${JSON.stringify(plan.trigger?.timeZone ?? "UTC")}`]
      : []),
    `DRY_RUN = "--dry-run" in sys.argv`,
    `NEEDED = ${writePython([...plan.secrets, ...plan.settings].map(({ name }) => name))}`,
    `DEFAULTS = ${writePython(Object.fromEntries(fallbacks))}`,
    ...(hasPeriod ? ["", "", writeCountDays(findPeriod(plan.trigger))] : []),
  ].join("\n");
}

function writeCountDays({ longest, byWeekday, isSinceDue }: Period): string {
  const fields = [...byWeekday].map(([day, count]) => `${day}: ${count}`);
  const byRule = byWeekday.size === 0 ? String(longest) : `{${fields.join(", ")}}.get(weekday(), ${longest})`;
  const lines = [
    '"""How many whole days up to yesterday are asked for: those since it was due before."""',
    `return ${isSinceDue ? "days_since_due(today())" : byRule}`,
  ];
  return ["def count_days():", ...indent(lines)].join("\n");
}

const writeColumns = ({ columns }: Plan): readonly string[] => [
  "# Columns to leave out. Floyo reads no content, so it can't know which ones you delete: name them here.",
  `DROP_COLUMNS = ${writePython(columns?.drop ?? [])}`,
  `# New names for columns, as {"old name": "new name"}.`,
  `RENAME_COLUMNS = ${writePython(columns?.rename ?? {})}`,
];
