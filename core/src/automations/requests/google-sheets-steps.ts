import type { N8nStep } from "../access.ts";

const address = [
  "=https://sheets.googleapis.com/v4/spreadsheets/{{ $('Settings').first().json.GOOGLE_SHEETS_ID }}/values/",
  // In quotation marks: a sheet named Q1 is not the cell Q1.
  `{{ encodeURIComponent("'" + $('Settings').first().json.GOOGLE_SHEETS_TAB.replaceAll("'", "''") + "'") }}`,
].join("");

const writeNode = (name: string, parameters: N8nStep["parameters"]): N8nStep => ({
  name,
  type: "n8n-nodes-base.httpRequest",
  typeVersion: 4.1,
  executeOnce: true,
  retryOnFail: true,
  notes: "Choose your Google Sheets credential.",
  parameters: {
    url: address,
    authentication: "predefinedCredentialType",
    nodeCredentialType: "googleSheetsOAuth2Api",
    sendQuery: true,
    ...parameters,
    options: {},
  },
});

/**
 * From rows to the sheet in one write, as the script does it. n8n's own node clears and then adds, all as text: what fails
 * in between leaves an empty sheet.
 */
export const googleSheetsSteps: readonly N8nStep[] = [
  writeNode("Sheet before", {
    queryParameters: { parameters: [{ name: "valueRenderOption", value: "UNFORMATTED_VALUE" }] },
  }),
  {
    name: "Rows to write",
    type: "n8n-nodes-base.code",
    typeVersion: 2,
    parameters: {
      jsCode: `const rows = $('Columns').all().map((item) => item.json);
const columns = Object.keys(rows[0]);
// Plain numbers become numbers; long ids keep every digit as text.
const toCell = (text) => (/^-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?$/.test(text) ? Number(text) : text);
const grid = [columns, ...rows.map((row) => columns.map((name) => toCell(row[name])))];
// What was longer or wider before is covered by empty cells in the same write.
const before = $input.first().json.values ?? [];
const height = Math.max(grid.length, before.length);
const width = Math.max(...grid.map((row) => row.length), ...before.map((row) => row.length));
const values = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => grid[y]?.[x] ?? ""));
return [{ json: { values } }];`,
    },
  },
  writeNode("Google Sheets", {
    method: "PUT",
    queryParameters: { parameters: [{ name: "valueInputOption", value: "RAW" }] },
    sendBody: true,
    specifyBody: "json",
    jsonBody: "={{ JSON.stringify($json) }}",
  }),
];
