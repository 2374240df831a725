import type { Plan } from "../plan.ts";
import { findAccess } from "../requests/index.ts";
import { triggerToSchedule } from "../schedule.ts";
import type { AutomationFile } from "./automation-file.ts";
import { findFlow } from "./flow.ts";
import { asksByMoment } from "./node-script/fetch-function.ts";
import { findPeriod } from "./period.ts";
import { writeFetchFunction } from "./python-script/fetch-function.ts";
import { parseTablePart, readFilePart, writeFilePart, writeTablePart } from "./python-script/file-parts.ts";
import { googlePart } from "./python-script/google-part.ts";
import { writeMain } from "./python-script/main-function.ts";
import { basePart, failurePart, needPart, startPart } from "./python-script/need-parts.ts";
import {
  midnightPart,
  periodPart,
  periodsPart,
  sinceDuePart,
  weekdayPart,
  writeDayCheck,
} from "./python-script/period-parts.ts";
import { linkPart, requestPart } from "./python-script/request-part.ts";
import { columnsPart, gridPart, rowsPart, textPart } from "./python-script/rows-parts.ts";
import { writeSettings, writeStory } from "./python-script/script-head.ts";

/** The Node script told again in Python: the same settings, codes and bytes. Python 3.9 or newer, no packages. */
export function writePythonScript(plan: Plan): AutomationFile {
  const parts = [writeSettings(plan), writeMain(plan), ...serviceParts(plan), ...sharedParts(plan), startPart];
  const code = parts.join("\n\n\n");
  return { name: `${plan.slug}.py`, text: `${writeStory(plan)}\n\n${writeImports(code)}\n\n${code}\n` };
}

const modules = [
  "base64",
  "datetime",
  "decimal",
  "errno",
  "hashlib",
  "http.client",
  "json",
  "os",
  "re",
  "sys",
  "time",
  "unicodedata",
  "urllib.error",
  "urllib.parse",
  "urllib.request",
  "zoneinfo",
];

/** What the code uses: a module's name, and behind its dot a name of its own. */
const writeImports = (code: string): string =>
  modules
    .filter((name) => new RegExp(`(?<![\\w."])${name.replace(".", "\\.")}\\.\\w`).test(code))
    .map((name) => `import ${name}`)
    .join("\n");

function serviceParts({ steps }: Plan): readonly string[] {
  return steps.flatMap((step) => {
    if (step.does === "deliver") return findAccess(step.service)?.deliver?.python ?? [];
    if (step.does !== "fetch-rows") return [];
    const fetch = findAccess(step.service)?.fetch;
    return fetch ? [writeFetchFunction(step.service, fetch)] : [];
  });
}

function sharedParts(plan: Plan): readonly string[] {
  const { fetches, deliveries, read, hasTable, makesFile, usesGoogle, hasPeriod } = findFlow(plan);
  const checksDay = plan.trigger !== null && triggerToSchedule(plan.trigger).needsDayCheck;
  const period = findPeriod(plan.trigger);
  const isSinceDue = hasPeriod && period.isSinceDue;
  const asks = fetches.length + deliveries.length > 0;
  const parts: readonly (readonly [boolean, string])[] = [
    [hasTable, columnsPart],
    [fetches.length > 0, rowsPart],
    [fetches.some(({ fetch }) => fetch.isGrid), gridPart],
    [read !== undefined, readFilePart],
    [read !== undefined && hasTable, parseTablePart],
    [makesFile, writeTablePart],
    [plan.steps.some(({ does }) => does === "write-file"), writeFilePart],
    [hasPeriod || checksDay, periodPart],
    [hasPeriod && period.byWeekday.size > 0, weekdayPart],
    [hasPeriod, periodsPart],
    [fetches.some(({ fetch }) => asksByMoment(fetch)), midnightPart],
    [checksDay || isSinceDue, plan.trigger === null ? "" : writeDayCheck(plan.trigger)],
    [isSinceDue, sinceDuePart],
    [usesGoogle, googlePart],
    [asks, textPart],
    [asks, requestPart],
    [fetches.some(({ fetch }) => fetch.paging.kind === "link"), linkPart],
    [asks, basePart],
    [true, needPart],
    [true, failurePart],
  ];
  return parts.flatMap(([isUsed, text]) => (isUsed ? [text] : []));
}
