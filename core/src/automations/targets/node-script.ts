import { findService } from "../../catalogue/index.ts";
import type { Plan } from "../plan.ts";
import { findAccess } from "../requests/index.ts";
import type { AutomationFile } from "./automation-file.ts";
import { sinceDuePart, writeDayCheck } from "./day-check.ts";
import { writeFetchFunction } from "./node-script/fetch-function.ts";
import { parseTablePart, readFilePart, writeFilePart, writeTablePart } from "./node-script/file-parts.ts";
import { writeMain } from "./node-script/main-function.ts";
import { googlePart } from "./node-script/google-part.ts";
import { failurePart, needPart } from "./node-script/need-parts.ts";
import { periodPart, weekdayPart, periodsPart, midnightPart } from "./node-script/period-parts.ts";
import { requestPart } from "./node-script/request-part.ts";
import { rowsPart, gridPart, columnsPart } from "./node-script/rows-parts.ts";
import { writeHead } from "./node-script/script-head.ts";
import { chooseParts, type ScriptParts } from "./script-parts.ts";

/** One readable script: what a person may change on top, then what happens, then how. Node 20 or newer, no packages. */
export function writeNodeScript(plan: Plan): AutomationFile {
  const texts = [writeHead(plan), writeMain(plan), ...serviceParts(plan), ...chooseParts(plan, parts), start];
  return { name: `${plan.slug}.mjs`, text: `${texts.join("\n\n")}\n` };
}

const parts: ScriptParts = {
  columns: columnsPart,
  rows: rowsPart,
  grid: gridPart,
  readFile: readFilePart,
  parseTable: parseTablePart,
  writeTable: writeTablePart,
  writeFile: writeFilePart,
  period: periodPart,
  weekday: weekdayPart,
  periods: periodsPart,
  midnight: midnightPart,
  dayCheck: writeDayCheck,
  sinceDue: sinceDuePart,
  google: googlePart,
  request: [requestPart],
  need: needPart,
  failure: failurePart,
};

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
