import type { ServiceId } from "../../../catalogue/index.ts";

const longestLine = 100;

/** Python of a plain value: lists, objects, texts and numbers, on one line if it fits. */
export function writePython(value: unknown): string {
  if (Array.isArray(value)) return wrap("[", value.map(writePython), "]");
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return wrap(
    "{",
    Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${writePython(field)}`),
    "}",
  );
}

function wrap(open: string, parts: readonly string[], close: string): string {
  const line = `${open}${parts.join(", ")}${close}`;
  if (line.length <= longestLine) return line;
  return `${open}\n${parts.map((part) => `    ${part.replaceAll("\n", "\n    ")},\n`).join("")}${close}`;
}

/** `tiktok-ads` → `fetch_from_tiktok_ads`. */
export const fetchFunctionName = (service: ServiceId): string => `fetch_from_${service.replaceAll("-", "_")}`;

/** `deliverToGithub` → `deliver_to_github`. */
export const toSnakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const indent = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === "" ? "" : `    ${line.replaceAll("\n", "\n    ")}`));
