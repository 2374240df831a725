import type { Plan } from "../../plan.ts";
import { findAccess } from "../../requests/index.ts";
import { triggerToSchedule } from "../../schedule.ts";
import { findFlow, type Flow } from "../flow.ts";
import { fetchFunctionName, indent, toSnakeCase } from "./python-words.ts";

/** Python: `def main()`, the story of the script in a few lines. */
export function writeMain(plan: Plan): string {
  const flow = findFlow(plan);
  const checksDay = plan.trigger !== null && triggerToSchedule(plan.trigger).needsDayCheck;
  const lines = [
    ...(checksDay ? writeStop('"--when-due" in sys.argv and not is_due(today())', '"Not due today."') : []),
    "check_needs()",
    ...writeTaking(flow),
    ...writeStop("DRY_RUN", '"Would deliver " + amount + ". Dry run: nothing was written."'),
    ...writeGiving(plan, flow),
    'print("Delivered " + amount + ".")',
  ];
  return ["def main():", ...indent(lines)].join("\n");
}

const writeStop = (condition: string, words: string): readonly string[] => [
  `if ${condition}:`,
  `    return print(${words})`,
];

/** Up to what is delivered, as `table`, `file` or `files`, and how much that is, as `amount`. */
function writeTaking(flow: Flow): readonly string[] {
  const [source, ...others] = flow.fetches;
  if (source && others.length > 0) return writeTakingEach(flow);
  const table = source
    ? [`table = change_columns(rows_to_table(${fetchFunctionName(source.service)}()))`]
    : writeReading(flow);
  if (!flow.hasTable) return [...table, 'amount = file["name"]'];
  return [
    ...table,
    ...writeStop('not table["rows"]', '"There are no rows. Nothing was written."'),
    ...(flow.makesFile ? [`file = table_to_file(table, ${source ? "FILE_NAME" : takenName(flow)})`] : []),
    'amount = str(len(table["rows"])) + " rows with the columns " + ", ".join(table["columns"])',
  ];
}

/** What is written into a folder never takes the place of what was read. */
const takenName = ({ deliveries }: Flow): string =>
  deliveries.length > 0 ? 'taken["name"]' : '"changed-" + taken["name"]';

function writeReading({ read, hasTable }: Flow): readonly string[] {
  const call = `read_newest_file("${read?.ext ?? ""}")`;
  return hasTable ? [`taken = ${call}`, "table = change_columns(file_to_table(taken))"] : [`file = ${call}`];
}

function writeTakingEach({ fetches }: Flow): readonly string[] {
  const files = fetches.map(
    ({ service }) => `    table_to_file(rows_to_table(${fetchFunctionName(service)}()), "${service}.csv"),`,
  );
  return ["files = [", ...files, "]", 'amount = " and ".join(file["name"] for file in files)'];
}

function writeGiving({ steps }: Plan, { fetches }: Flow): readonly string[] {
  return steps.flatMap((step) => {
    if (step.does === "write-file") {
      return fetches.length > 1 ? ["for file in files:", "    write_to_folder(file)"] : ["write_to_folder(file)"];
    }
    const delivery = step.does === "deliver" ? findAccess(step.service)?.deliver : undefined;
    return delivery ? [`${toSnakeCase(delivery.functionName)}(${delivery.takes === "rows" ? "table" : "file"})`] : [];
  });
}
