import { readFileSync } from "node:fs";
import { listFiles } from "../builds/list-files.mjs";
import { fromRoot } from "../tools/folders.mjs";

export type SourceFile = { readonly path: string; readonly text: string };

const readable = /\.(ts|tsx|mts|mjs|cjs|js|css|html|sql|json|yml|yaml|md|toml|sh)$/;
const madeByTools = ["pnpm-lock.yaml"];

/** Every file of the repository that people read. */
export function readableFiles(): readonly SourceFile[] {
  return listFiles(".")
    .filter((file) => readable.test(file) && !madeByTools.includes(file))
    .map((file) => ({ path: file, text: readFileSync(fromRoot(file), "utf8") }));
}

/** Code alone; data, styles and prose are not measured. */
export function isCode({ path }: SourceFile): boolean {
  return /\.(ts|tsx|mts|mjs|cjs)$/.test(path);
}

export function countLines({ text }: SourceFile): number {
  return text.trimEnd().split("\n").length;
}
