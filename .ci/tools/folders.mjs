import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");
/** What can be made again at any time; ignored by git. */
export const cacheFolder = path.join(root, ".cache");
export const logsFolder = path.join(cacheFolder, "logs");
export const toolsFolder = path.join(cacheFolder, "tools");

export function fromRoot(...parts) {
  return path.join(root, ...parts);
}
