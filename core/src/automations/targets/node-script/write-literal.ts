const longestLine = 100;

/** JavaScript of a plain value as a person would write it: on one line if it fits, keys without quotation marks. */
export function writeLiteral(value: unknown): string {
  if (Array.isArray(value)) return wrap("[", value.map(writeLiteral), "]");
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, field]) => `${writeKey(key)}: ${writeLiteral(field)}`);
  return fields.length === 0 ? "{}" : wrap("{ ", fields, " }");
}

const writeKey = (key: string): string => (/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key));

function wrap(open: string, parts: readonly string[], close: string): string {
  const line = `${open}${parts.join(", ")}${close}`;
  if (line.length <= longestLine) return line;
  return `${open.trim()}\n${parts.map((part) => `  ${part.replaceAll("\n", "\n  ")},\n`).join("")}${close.trim()}`;
}
