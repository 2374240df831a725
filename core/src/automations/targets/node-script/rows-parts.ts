// How a script makes one table of answers and changes its columns. Text of JavaScript.

export const rowsPart = String.raw`/** The list in an answer; an answer of another shape is refused rather than taken for empty. */
function listAt(service, body, path) {
  const list = path === "" ? body : at(body, path);
  if (Array.isArray(list)) return list;
  throw new Failure("answer-unreadable", service + " answered in a form that this script does not know. Nothing was written.");
}

/** Nested fields become columns such as customer.email; those of the objects in "lifted" have no prefix. */
function flatten(row, lifted = [], prefix = "", result = {}) {
  for (const [key, value] of Object.entries(row)) {
    const isObject = value !== null && typeof value === "object" && !Array.isArray(value);
    if (isObject) flatten(value, [], lifted.includes(key) ? prefix : prefix + key + ".", result);
    else result[prefix + key] = Array.isArray(value) ? JSON.stringify(value) : String(value ?? "");
  }
  return result;
}

/** Columns in the order in which they first appear. */
const rowsToTable = (rows) => ({ columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows });`;

export const gridPart = String.raw`/** The first row of a sheet names the columns. */
function gridToRows([columns = [], ...rows]) {
  return rows.map((row) => Object.fromEntries(columns.map((name, x) => [String(name), String(row[x] ?? "")])));
}`;

export const columnsPart = String.raw`/** Leaves out and renames columns. A column that is not there is an error: the report may have changed. */
function changeColumns({ columns, rows }) {
  const missing = [...dropColumns, ...Object.keys(renameColumns)].filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new Failure("column-missing", "There is no column " + missing.join(", ") + ". Nothing was written.");
  const kept = columns.filter((name) => !dropColumns.includes(name));
  const rename = (name) => renameColumns[name] ?? name;
  return {
    columns: kept.map(rename),
    rows: rows.map((row) => Object.fromEntries(kept.map((name) => [rename(name), row[name] ?? ""]))),
  };
}`;
