// Parts of a script that read and write files. Text of JavaScript, Node 20 or newer, no packages.

export const readFilePart = String.raw`/** The newest file of the folder with this extension whose name begins as it should. */
async function readNewestFile(ext) {
  const folder = need("SOURCE_FOLDER");
  const start = need("SOURCE_NAME").normalize();
  const names = (await readdir(folder)).filter((name) => name.normalize().startsWith(start) && name.toLowerCase().endsWith("." + ext));
  const dated = await Promise.all(names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })));
  const [newest] = dated.sort((a, b) => b.time - a.time);
  if (!newest) throw new Failure("file-missing", "There is no ." + ext + " file in the folder whose name begins with " + start + ". Nothing was done.");
  return { name: newest.name, bytes: await readFile(join(folder, newest.name)) };
}`;

export const parseTablePart = String.raw`/** A table from CSV or TSV (RFC 4180), with the separator that its first line uses most. */
function fileToTable({ bytes }) {
  const text = decode(bytes);
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const separator = [",", ";", "\t"].sort((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0];
  const [columns = [], ...lines] = parseCells(text, separator);
  if (new Set(columns).size < columns.length) throw new Failure("file-unreadable", "Two columns of the file have the same name. Nothing was written.");
  return { columns, separator, rows: lines.map((cells) => Object.fromEntries(columns.map((name, x) => [name, cells[x] ?? ""]))) };
}

function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Failure("file-unreadable", "The file is not UTF-8 text. Please save it as CSV in UTF-8.");
  }
}

function parseCells(text, separator) {
  const rows = [[]];
  const pattern = new RegExp('(?:"((?:[^"]|"")*)"|([^"' + separator + '\\r\\n]*))(' + separator + '|\\r\\n|\\n|\\r|$)', "y");
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) throw new Failure("file-unreadable", "A quotation mark in row " + rows.length + " is not closed. Nothing was written.");
    rows.at(-1).push(match[1]?.replaceAll('""', '"') ?? match[2]);
    if (match[3] === separator) {
      if (pattern.lastIndex === text.length) rows.at(-1).push("");
    } else rows.push([]);
  }
  return rows.filter((cells) => cells.length > 1 || (cells[0] ?? "") !== "");
}`;

export const writeTablePart = String.raw`/** The table as a CSV file (RFC 4180). */
function tableToFile({ columns, rows, separator = "," }, name) {
  const quote = (text) => (/["\r\n,;\t]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  const text = lines.map((cells) => cells.map(quote).join(separator) + "\r\n").join("");
  return { name, bytes: Buffer.from(text) };
}`;

export const writeFilePart = String.raw`/** Writes beside and renames, so that the file is never half there. */
async function writeToFolder(file) {
  const path = join(need("RESULT_FOLDER"), file.name);
  await writeFile(path + ".part", file.bytes);
  await rename(path + ".part", path);
}`;
