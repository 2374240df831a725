import type { Delivery } from "../access.ts";
import { googleAccount } from "./google-account.ts";
import { googleSheetsSteps } from "./google-sheets-steps.ts";

/** Values of one sheet, in one write: what was longer or wider before is overwritten by empty cells in the same request. */
export const googleSheetsDelivery: Delivery = {
  page: "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values",
  takes: "rows",
  functionName: "deliverToGoogleSheets",
  auth: "google",
  script: `/** Writes the table into one sheet: "replace" makes the sheet equal to it, "append" adds the rows that are not there yet. */
async function deliverToGoogleSheets(table) {
  const path = "/v4/spreadsheets/" + encodeURIComponent(need("GOOGLE_SHEETS_ID")) + "/values/";
  // In quotation marks: a sheet named Q1 is not the cell Q1.
  const range = "'" + need("GOOGLE_SHEETS_TAB").replaceAll("'", "''") + "'";
  const url = base("GOOGLE_SHEETS", "https://sheets.googleapis.com") + path + encodeURIComponent(range);
  const headers = { Authorization: "Bearer " + (await googleToken("https://www.googleapis.com/auth/spreadsheets")) };
  const present = await request("Google Sheets", url + "?valueRenderOption=UNFORMATTED_VALUE", { headers });
  const before = present.body.values ?? [];
  const mode = need("GOOGLE_SHEETS_MODE");
  if (mode === "replace") {
    const values = coverGrid(tableToGrid(table), before);
    await request("Google Sheets", url + "?valueInputOption=RAW", { method: "PUT", headers, json: { values } });
  } else if (mode === "append") {
    const values = newRows(tableToGrid(table), before);
    if (values.length === 0) return;
    const query = ":append?valueInputOption=RAW&insertDataOption=INSERT_ROWS";
    await request("Google Sheets", url + query, { method: "POST", headers, json: { values }, once: true });
  } else {
    throw new Failure("setting-wrong", "GOOGLE_SHEETS_MODE must be replace or append.");
  }
}

const tableToGrid = ({ columns, rows }) => [columns, ...rows.map((row) => columns.map((name) => toCell(row[name])))];

/** Plain numbers become numbers; long ids keep every digit as text. */
const toCell = (value) => (/^-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?$/.test(value ?? "") ? Number(value) : (value ?? ""));

/** The new grid, with empty cells wherever only the old one had some. */
function coverGrid(grid, before) {
  const width = Math.max(...grid.map((row) => row.length), ...before.map((row) => row.length), 0);
  const height = Math.max(grid.length, before.length);
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => grid[y]?.[x] ?? ""));
}

/** What is not in the sheet yet, in the order of the sheet's own columns. */
function newRows(grid, before) {
  const [columns, ...rows] = grid;
  if (before.length === 0) return grid;
  const unknown = columns.filter((name) => !before[0].includes(name));
  if (unknown.length > 0) {
    const sentence = "The sheet has no column " + unknown.join(", ") + ". Nothing was written; add it to the sheet or leave it out.";
    throw new Failure("columns-changed", sentence);
  }
  const known = new Set(before.map((row) => JSON.stringify(before[0].map((_, x) => String(row[x] ?? "")))));
  const ordered = rows.map((row) => before[0].map((name) => row[columns.indexOf(name)] ?? ""));
  return ordered.filter((row) => !known.has(JSON.stringify(row.map(String))));
}`,
  python: String.raw`def deliver_to_google_sheets(table):
    """Writes the table into one sheet: "replace" makes the sheet equal to it, "append" adds the rows that are not there yet."""
    path = "/v4/spreadsheets/" + encode(need("GOOGLE_SHEETS_ID")) + "/values/"
    # In quotation marks: a sheet named Q1 is not the cell Q1.
    sheet = "'" + need("GOOGLE_SHEETS_TAB").replace("'", "''") + "'"
    url = base("GOOGLE_SHEETS", "https://sheets.googleapis.com") + path + encode(sheet)
    headers = {"Authorization": "Bearer " + google_token("https://www.googleapis.com/auth/spreadsheets")}
    present = request("Google Sheets", url + "?valueRenderOption=UNFORMATTED_VALUE", headers=headers)
    before = at(present["body"], "values") or []
    grid = [table["columns"], *([to_cell(row.get(name, "")) for name in table["columns"]] for row in table["rows"])]
    mode = need("GOOGLE_SHEETS_MODE")
    if mode == "replace":
        payload = {"values": cover_grid(grid, before)}
        request("Google Sheets", url + "?valueInputOption=RAW", method="PUT", headers=headers, payload=payload)
    elif mode == "append":
        values = new_rows(grid, before)
        if values:
            url += ":append?valueInputOption=RAW&insertDataOption=INSERT_ROWS"
            request("Google Sheets", url, method="POST", headers=headers, payload={"values": values}, once=True)
    else:
        raise Failure("setting-wrong", "GOOGLE_SHEETS_MODE must be replace or append.")


def to_cell(text):
    """Plain numbers become numbers; long ids keep every digit as text."""
    return to_number(text) if re.fullmatch(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,10})?", text) else text


def cover_grid(grid, before):
    """The new grid, with empty cells wherever only the old one had some."""
    width = max(len(row) for row in [*grid, *before])
    lines = [*grid, *([] for _ in before[len(grid) :])]
    return [[*row, *[""] * (width - len(row))] for row in lines]


def new_rows(grid, before):
    """What is not in the sheet yet, in the order of the sheet's own columns."""
    if not before:
        return grid
    columns, *rows = grid
    unknown = [name for name in columns if name not in before[0]]
    if unknown:
        sentence = "The sheet has no column " + ", ".join(unknown) + ". Nothing was written; add it to the sheet or leave it out."
        raise Failure("columns-changed", sentence)
    known = {tuple(to_text(row[x]) if x < len(row) else "" for x in range(len(before[0]))) for row in before}
    ordered = [[row[columns.index(name)] if name in columns else "" for name in before[0]] for row in rows]
    return [row for row in ordered if tuple(map(to_text, row)) not in known]`,
  secrets: [googleAccount],
  settings: [
    {
      name: "GOOGLE_SHEETS_ID",
      means: "Id of the spreadsheet: what stands between /d/ and /edit in its address.",
    },
    { name: "GOOGLE_SHEETS_TAB", means: "Name of the sheet, as on its tab." },
    {
      name: "GOOGLE_SHEETS_MODE",
      means: "replace: the sheet becomes the new table. append: rows that are not there yet are added below.",
      fallback: "replace",
    },
  ],
  n8n: googleSheetsSteps,
  again: "Each run replaces all that stands in that sheet: give it a sheet of its own.",
};
