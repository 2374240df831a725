import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const folderByName = {
  "@floyo/core": "core",
  "@floyo/server": "server",
  "@floyo/extension-browser": "extension-browser",
  floyo: "extension-vscode",
};
const publicInCore = Object.keys(JSON.parse(readFileSync(path.join(root, "core/package.json"), "utf8")).exports);
const folders = Object.values(folderByName);

/** Path from the root of the repository, with forward slashes. */
export function pathFromRoot(filename) {
  return path.relative(root, filename).split(path.sep).join("/");
}

/** The package that holds this file (`core`, `server`, …), or undefined: the root and its tools. */
export function packageOfFile(filename) {
  const [first] = pathFromRoot(filename).split("/");
  return folders.find((folder) => folder === first);
}

/** The package of ours that this import names, or undefined: somebody else's. */
export function packageOfSpecifier(specifier) {
  const name = Object.keys(folderByName).find((known) => specifier === known || specifier.startsWith(`${known}/`));
  return name === undefined ? undefined : folderByName[name];
}

/** Whether core's package.json offers this import to others. */
export function isPublicInCore(specifier) {
  return publicInCore.includes(specifier.replace("@floyo/core", "."));
}
