import { findService } from "../../../catalogue/index.ts";
import type { Plan } from "../../plan.ts";
import { findAccess } from "../../requests/index.ts";
import { triggerToLocalSchedule } from "../../schedule.ts";
import { findFlow, type Flow } from "./flow.ts";
import { serviceToFunction } from "./service-words.ts";

/** JavaScript: `async function main()`, the story of the script in a few lines. */
export function writeMain(plan: Plan): string {
  const flow = findFlow(plan);
  const checksDay = plan.trigger !== null && triggerToLocalSchedule(plan.trigger).needsDayCheck;
  const lines = [
    ...(checksDay
      ? [`if (process.argv.includes("--when-due") && !isDue(today())) return console.log("Not due today.");`]
      : []),
    "checkNeeds();",
    ...writeTaking(flow),
    ...(flow.hasTable
      ? [`if (table.rows.length === 0) return console.log("There are no rows. Nothing was written.");`]
      : []),
    `const amount = ${flow.hasTable ? `table.rows.length + " rows with the columns " + table.columns.join(", ")` : "file.name"};`,
    `if (isDryRun) return console.log("Would deliver " + amount + ". Dry run: nothing was written.");`,
    ...writeGiving(plan, flow),
    `console.log("Delivered " + amount + ".");`,
  ];
  return ["async function main() {", ...lines.map((line) => `  ${line}`), "}"].join("\n");
}

function writeTaking({ source, hasTable, givesFile, fetch }: Flow): readonly string[] {
  if (source.does === "fetch-rows") {
    const table =
      fetch && `const table = changeColumns(rowsToTable(await fetchFrom${serviceToFunction(source.service)}()));`;
    return [table ?? "", ...(givesFile ? ["const file = tableToFile(table, fileName);"] : [])];
  }
  if (!hasTable) return [`const file = await readNewestFile("${source.ext}");`];
  return [
    `const taken = await readNewestFile("${source.ext}");`,
    "const read = fileToTable(taken);",
    "const table = { ...changeColumns(read), separator: read.separator };",
    ...(givesFile ? ["const file = tableToFile(table, taken.name);"] : []),
  ];
}

function writeGiving({ steps }: Plan, _flow: Flow): readonly string[] {
  return steps.flatMap((step) => {
    if (step.does === "write-file") return ["await writeToFolder(file);"];
    const delivery = step.does === "deliver" ? findAccess(step.service)?.deliver : undefined;
    return delivery && step.does === "deliver" && findService(step.service)
      ? [`await ${delivery.functionName}(${delivery.takes === "rows" ? "table" : "file"});`]
      : [];
  });
}
