import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fromRoot } from "../tools/folders.mjs";
import { listFiles } from "./list-files.mjs";

const alwaysRead = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "tsconfig.base.json"];

/**
 * One hash over the names and contents of what a build reads.
 * @param {string[]} inputs folders and files, from the root
 * @returns {string}
 */
export function inputStamp(inputs) {
  const hash = createHash("sha256");
  for (const file of [...alwaysRead, ...inputs].flatMap(listFiles).filter(isRead)) {
    hash.update(`\0${file}\0`).update(readFileSync(fromRoot(file)));
  }
  return hash.digest("hex");
}

/** Tests and what drives the built thing do not change it. */
function isRead(file) {
  return !/\.test\.tsx?$|\/e2e\/|\/testing\//.test(file);
}
