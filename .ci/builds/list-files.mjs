import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fromRoot, root } from "../tools/folders.mjs";

const made = new Set(["node_modules", "dist", ".output", ".wxt", ".cache", ".git", "coverage"]);

/**
 * The files under a folder or file of the repository, as sorted paths from its root; what is made by tools left out.
 * @param {string} start
 * @returns {string[]}
 */
export function listFiles(start) {
  const folder = fromRoot(start);
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  return (stat.isFile() ? [folder] : walk(folder))
    .map((file) => path.relative(root, file).split(path.sep).join("/"))
    .sort();
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !made.has(entry.name))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? walk(full) : [full];
    });
}
