import type { ServiceId } from "../../../catalogue/index.ts";
import type { Plan } from "../../plan.ts";
import { findAccess } from "../../requests/index.ts";
import { triggerToSchedule } from "../../schedule.ts";
import { findFlow, type Flow } from "../flow.ts";
import { serviceToFunction } from "./service-words.ts";

/** JavaScript: `async function main()`, the story of the script in a few lines. */
export function writeMain(plan: Plan): string {
  const flow = findFlow(plan);
  const checksDay = plan.trigger !== null && triggerToSchedule(plan.trigger).needsDayCheck;
  const lines = [
    ...(checksDay
      ? ['if (process.argv.includes("--when-due") && !isDue(today())) return console.log("Not due today.");']
      : []),
    "checkNeeds();",
    ...writeTaking(flow),
    'if (isDryRun) return console.log("Would deliver " + amount + ". Dry run: nothing was written.");',
    ...writeGiving(plan, flow),
    'console.log("Delivered " + amount + ".");',
  ];
  return ["async function main() {", ...lines.map((line) => `  ${line}`), "}"].join("\n");
}

/** Up to what is delivered, as `table`, `file` or `files`, and how much that is, as `amount`. */
function writeTaking(flow: Flow): readonly string[] {
  const [source, ...others] = flow.fetches;
  if (source && others.length > 0) return writeTakingEach(flow);
  const table = source
    ? [`const table = changeColumns(rowsToTable(${callFetch(source.service)}));`]
    : writeReading(flow);
  if (!flow.hasTable) return [...table, "const amount = file.name;"];
  return [
    ...table,
    'if (table.rows.length === 0) return console.log("There are no rows. Nothing was written.");',
    ...(flow.makesFile ? [`const file = tableToFile(table, ${source ? "fileName" : takenName(flow)});`] : []),
    'const amount = table.rows.length + " rows with the columns " + table.columns.join(", ");',
  ];
}

/** What is written into a folder never takes the place of what was read. */
const takenName = ({ deliveries }: Flow): string => (deliveries.length > 0 ? "taken.name" : '"changed-" + taken.name');

function writeReading({ read, hasTable }: Flow): readonly string[] {
  const call = `await readNewestFile("${read?.ext ?? ""}")`;
  if (!hasTable) return [`const file = ${call};`];
  return [
    `const taken = ${call};`,
    "const read = fileToTable(taken);",
    "const table = { ...changeColumns(read), separator: read.separator };",
  ];
}

function writeTakingEach({ fetches }: Flow): readonly string[] {
  const files = fetches.map(({ service }) => `  tableToFile(rowsToTable(${callFetch(service)}), "${service}.csv"),`);
  return ["const files = [", ...files, "];", 'const amount = files.map(({ name }) => name).join(" and ");'];
}

const callFetch = (service: ServiceId): string => `await fetchFrom${serviceToFunction(service)}()`;

function writeGiving({ steps }: Plan, { fetches }: Flow): readonly string[] {
  return steps.flatMap((step) => {
    if (step.does === "write-file") {
      return [
        fetches.length > 1 ? "for (const file of files) await writeToFolder(file);" : "await writeToFolder(file);",
      ];
    }
    const delivery = step.does === "deliver" ? findAccess(step.service)?.deliver : undefined;
    return delivery ? [`await ${delivery.functionName}(${delivery.takes === "rows" ? "table" : "file"});`] : [];
  });
}
