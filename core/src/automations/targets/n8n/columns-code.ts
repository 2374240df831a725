import { findService, type ServiceId } from "../../../catalogue/index.ts";
import type { RowFetch } from "../../access.ts";

/** JavaScript of the node that makes flat rows of the answers, and leaves out and renames columns. */
export function writeColumnsCode(service: ServiceId, fetch: RowFetch): string {
  const name = findService(service)?.name ?? service;
  return `// Columns to leave out. Floyo reads no content, so it can't know which ones you delete: name them here.
const dropColumns = [];
// New names for columns, as { "old name": "new name" }.
const renameColumns = {};

const at = (value, path) => path.split(".").reduce((inner, key) => inner?.[key], value);
const answers = $input.all().map((item) => item.json);
${writeTaking(name, fetch)}
const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
const missing = [...dropColumns, ...Object.keys(renameColumns)].filter((column) => !columns.includes(column));
if (rows.length > 0 && missing.length > 0) throw new Error("There is no column " + missing.join(", ") + ".");
const kept = columns.filter((column) => !dropColumns.includes(column));
return rows.map((row) => ({
  json: Object.fromEntries(kept.map((column) => [renameColumns[column] ?? column, row[column] ?? ""])),
}));`;
}

function writeTaking(name: string, { rowsAt, lift = [], isGrid, codes }: RowFetch): string {
  const lists = rowsAt === "" ? "const list = answers;" : writeLists(name, rowsAt);
  const refusal = codes && [
    `const refused = answers.find((answer) => at(answer, "${codes.at}"));`,
    `if (refused) throw new Error(${JSON.stringify(`${name} refused: `)} + at(refused, "${codes.messageAt}"));`,
  ];
  return [...(refusal ?? []), lists, isGrid ? gridCode : flattenCode(lift)].join("\n");
}

/** An answer of another shape is refused rather than taken for empty. */
const writeLists = (
  name: string,
  rowsAt: string,
): string => `const lists = answers.map((answer) => at(answer, ${JSON.stringify(rowsAt)}));
if (!lists.every(Array.isArray)) throw new Error(${JSON.stringify(`${name} answered in a form that this workflow does not know.`)});
const list = lists.flat();`;

/** Cells are text, as in a file. */
const gridCode = `const [names = [], ...lines] = list;
const rows = lines.map((cells) => Object.fromEntries(names.map((column, x) => [String(column), String(cells[x] ?? "")])));`;

const flattenCode = (lift: readonly string[]): string => `const flatten = (row, lifted, prefix = "", result = {}) => {
  for (const [key, value] of Object.entries(row)) {
    const isObject = value !== null && typeof value === "object" && !Array.isArray(value);
    if (isObject) flatten(value, [], lifted.includes(key) ? prefix : prefix + key + ".", result);
    else result[prefix + key] = Array.isArray(value) ? JSON.stringify(value) : String(value ?? "");
  }
  return result;
};
const rows = list.map((row) => flatten(row, ${JSON.stringify(lift)}));`;
