import type { Plan } from "../plan.ts";
import { findAccess } from "../requests/index.ts";
import type { AutomationFile } from "./automation-file.ts";
import { writeFetchFunction } from "./python-script/fetch-function.ts";
import * as files from "./python-script/file-parts.ts";
import * as google from "./python-script/google-part.ts";
import { writeMain } from "./python-script/main-function.ts";
import * as needs from "./python-script/need-parts.ts";
import * as periods from "./python-script/period-parts.ts";
import * as request from "./python-script/request-part.ts";
import * as rows from "./python-script/rows-parts.ts";
import { writeSettings, writeStory } from "./python-script/script-head.ts";
import { chooseParts, type ScriptParts } from "./script-parts.ts";

/** The Node script told again in Python: the same settings, codes and bytes. Python 3.9 or newer, no packages. */
export function writePythonScript(plan: Plan): AutomationFile {
  const texts = [
    writeSettings(plan),
    writeMain(plan),
    ...serviceParts(plan),
    ...chooseParts(plan, parts),
    needs.startPart,
  ];
  const code = texts.join("\n\n\n");
  return { name: `${plan.slug}.py`, text: `${writeStory(plan)}\n\n${writeImports(code)}\n\n${code}\n` };
}

const parts: ScriptParts = { ...files, ...google, ...needs, ...periods, ...request, ...rows };

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
