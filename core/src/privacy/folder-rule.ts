import { canonicalPath, pathText } from "./canonical-path.ts";

/** What a gitignore pattern would read as more than itself. */
const wildcards = /[[\]*?]/g;

/** The rule that ignores exactly this folder (absolute path) and all below it; `undefined` for what is no absolute path. */
export function folderToRule(folder: string): string | undefined {
  const path = canonicalPath(folder);
  if (path === undefined || path.names.length === 0) return undefined;
  const text = `${pathText(path).replaceAll(wildcards, "[$&]").replaceAll("\\", "\\\\")}/`;
  return text.startsWith("//") ? text.replaceAll("/", "\\") : text;
}
