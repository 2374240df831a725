import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

const neverLoaded = [
  "node_modules/@github/copilot",
  "node_modules/@github/copilot-sdk",
  "node_modules/@microsoft/mxc-sdk",
  "node_modules/@devcontainers",
  "extensions/copilot",
  "extensions/microsoft-authentication",
];
const binariesByPlatform = ["node_modules/node-pty/prebuilds", "node_modules/@vscode/ripgrep-universal/bin"];

/** Drops what tests never load: half of it by size. */
export function trimForTests(folder) {
  for (const one of neverLoaded) rmSync(path.join(folder, one), { recursive: true, force: true });
  for (const one of binariesByPlatform) keepOwnPlatform(path.join(folder, one));
}

function keepOwnPlatform(folder) {
  const own = `${process.platform}-${process.arch}`;
  if (!existsSync(path.join(folder, own))) return;
  for (const name of readdirSync(folder)) {
    if (name !== own) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
