/** JavaScript of the node that makes a CSV file (RFC 4180) of rows: n8n's own node begins it with a mark and ends lines in another way. */
export const writeFileCode = (fileName: string): string => `const rows = $input.all().map((item) => item.json);
const columns = Object.keys(rows[0]);
const quote = (text) => (/["\\r\\n,;\\t]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
const text = lines.map((cells) => cells.map(quote).join(",") + "\\r\\n").join("");
const data = Buffer.from(text).toString("base64");
return [{ json: {}, binary: { data: { data, fileName: ${JSON.stringify(fileName)}, fileExtension: "csv", mimeType: "text/csv" } } }];`;
