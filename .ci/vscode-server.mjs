import "./tools/oldest-node.mjs";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureTools, sayOnStderr } from "./tools.mjs";
import { endWith, fail } from "./tools/failure.mjs";
import { cacheFolder } from "./tools/folders.mjs";
import { npm } from "./tools/registry.mjs";
import { replaceNativeModules } from "./vscode-server/replace-native-modules.mjs";
import { trimForTests } from "./vscode-server/trim-for-tests.mjs";

const version = "4.139.1";
const stamp = `code-server ${version}, server only, 1\n`;

/** Where the server of VS Code lies: `out/server-main.js` in it runs under Node 24. */
export const vscodeServerFolder = path.join(cacheFolder, "vscode-server");

/**
 * The real VS Code server out of npm's code-server package: no compiler, no download but from the registry.
 * Made beside and renamed, so that what is there is whole.
 */
export function ensureVscodeServer(tools, say) {
  const stampFile = path.join(vscodeServerFolder, "stamp");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  say("Setting up the VS Code server for tests (about a minute) …");
  const beside = `${vscodeServerFolder}-${process.pid}`;
  try {
    make(beside, tools);
    rmSync(vscodeServerFolder, { recursive: true, force: true });
    renameSync(beside, vscodeServerFolder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function make(folder, { node, env }) {
  const unpacked = `${folder}-package`;
  mkdirSync(unpacked, { recursive: true });
  try {
    demand(npm(["pack", `code-server@${version}`, "--silent"], { cwd: unpacked, env }));
    demand(spawnSync("tar", ["xzf", `code-server-${version}.tgz`, "package/lib/vscode"], { cwd: unpacked }));
    renameSync(path.join(unpacked, "package", "lib", "vscode"), folder);
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
  // Its shrinkwrap pins them; with scripts on, some would compile or fetch from elsewhere.
  demand(npm(["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, env }));
  trimForTests(folder);
  replaceNativeModules(folder);
  demand(spawnSync(node, [path.join(folder, "out", "server-main.js"), "--version"], { env }));
  writeFileSync(path.join(folder, "stamp"), stamp);
}

function demand({ status, error, stderr }) {
  if (status === 0) return;
  const words = error?.message ?? String(stderr).trim().split("\n").slice(-5).join("\n");
  fail("vscode-server-failed", `The VS Code server for tests could not be set up:\n${words}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await endWith(async () => {
    ensureVscodeServer(await ensureTools(sayOnStderr), sayOnStderr);
    process.stdout.write(`${vscodeServerFolder}\n`);
    return 0;
  });
}
