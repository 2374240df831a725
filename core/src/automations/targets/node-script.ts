import { findService } from "../../catalogue/index.ts";
import type { Plan } from "../plan.ts";
import { findAccess } from "../requests/index.ts";
import type { AutomationFile } from "./automation-file.ts";
import * as dayChecks from "./day-check.ts";
import { writeFetchFunction } from "./node-script/fetch-function.ts";
import * as files from "./node-script/file-parts.ts";
import { writeMain } from "./node-script/main-function.ts";
import * as google from "./node-script/google-part.ts";
import * as needs from "./node-script/need-parts.ts";
import * as periods from "./node-script/period-parts.ts";
import * as request from "./node-script/request-part.ts";
import * as rows from "./node-script/rows-parts.ts";
import { writeHead } from "./node-script/script-head.ts";
import { chooseParts, type ScriptParts } from "./script-parts.ts";

/** One readable script: what a person may change on top, then what happens, then how. Node 20 or newer, no packages. */
export function writeNodeScript(plan: Plan): AutomationFile {
  const texts = [writeHead(plan), writeMain(plan), ...serviceParts(plan), ...chooseParts(plan, parts), start];
  return { name: `${plan.slug}.mjs`, text: `${texts.join("\n\n")}\n` };
}

const parts: ScriptParts = { ...dayChecks, ...files, ...google, ...needs, ...periods, ...request, ...rows };

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
