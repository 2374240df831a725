/** What a spreadsheet would run, OWASP's "CSV Injection"; spaces in front and the wide forms count for some of them. */
const formula = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u;
const toQuote = /[",\r\n]/;

/**
 * One line of RFC 4180. A list is its items, apart by spaces. Text that a spreadsheet would take for a formula gets an
 * apostrophe in front, with which it is text; numbers are numbers.
 */
export const toCsvLine = (cells: readonly unknown[]): string => `${cells.map(toCell).join(",")}\r\n`;

function toCell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return String(value);
  const text = Array.isArray(value) ? value.join(" ") : textOf(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return toQuote.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
