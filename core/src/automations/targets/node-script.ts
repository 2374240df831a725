import { findService } from "../../catalogue/index.ts";
import type { Plan } from "../plan.ts";
import { findAccess } from "../requests/index.ts";
import { triggerToSchedule } from "../schedule.ts";
import type { AutomationFile } from "./automation-file.ts";
import { sinceDuePart, writeDayCheck } from "./day-check.ts";
import { asksByMoment, writeFetchFunction } from "./node-script/fetch-function.ts";
import { parseTablePart, readFilePart, writeFilePart, writeTablePart } from "./node-script/file-parts.ts";
import { findFlow } from "./flow.ts";
import { writeMain } from "./node-script/main-function.ts";
import { googlePart } from "./node-script/google-part.ts";
import { failurePart, needPart } from "./node-script/need-parts.ts";
import { periodPart, weekdayPart, periodsPart, midnightPart } from "./node-script/period-parts.ts";
import { requestPart } from "./node-script/request-part.ts";
import { rowsPart, gridPart, columnsPart } from "./node-script/rows-parts.ts";
import { writeHead } from "./node-script/script-head.ts";
import { findPeriod } from "./period.ts";

/** One readable script: what a person may change on top, then what happens, then how. Node 20 or newer, no packages. */
export function writeNodeScript(plan: Plan): AutomationFile {
  const parts = [writeHead(plan), writeMain(plan), ...serviceParts(plan), ...sharedParts(plan), start];
  return { name: `${plan.slug}.mjs`, text: `${parts.join("\n\n")}\n` };
}

const start = `main().catch((error) => {
  const isExpected = error instanceof Failure;
  console.error(isExpected ? error.message + " [" + error.code + "]" : error);
  process.exitCode = 1;
});`;

function serviceParts({ steps }: Plan): readonly string[] {
  return steps.flatMap((step) => {
    if (step.does === "deliver") return findAccess(step.service)?.deliver?.script ?? [];
    if (step.does !== "fetch-rows") return [];
    const fetch = findAccess(step.service)?.fetch;
    return fetch && findService(step.service) ? [writeFetchFunction(step.service, fetch)] : [];
  });
}

function sharedParts(plan: Plan): readonly string[] {
  const { fetches, deliveries, read, hasTable, makesFile, usesGoogle, hasPeriod } = findFlow(plan);
  const checksDay = plan.trigger !== null && triggerToSchedule(plan.trigger).needsDayCheck;
  const period = findPeriod(plan.trigger);
  const isSinceDue = hasPeriod && period.isSinceDue;
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
    [fetches.length + deliveries.length > 0, requestPart],
    [true, needPart],
    [true, failurePart],
  ];
  return parts.flatMap(([isUsed, text]) => (isUsed ? [text] : []));
}
