import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fail } from "./failure.mjs";
import { fromRoot, logsFolder } from "./folders.mjs";
import { node24Binary } from "./node-24.mjs";
import { runLogged, tailOf } from "./run-program.mjs";
import { failUnreachable, isRegistryReachable } from "./registry.mjs";
import { pnpmProgram } from "./tool-packages.mjs";

const packages = ["core", "server", "extension-browser", "extension-vscode"];
const inputs = [
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  ...["", ...packages].map((one) => path.join(one, "package.json")),
];
const stampFile = fromRoot("node_modules", ".floyo-installed");

/** Installs what the lockfile names, when it changed or something is gone. */
export async function ensureDependencies(say, env) {
  const stamp = inputStamp();
  if (isInstalled(stamp)) return;
  say("Installing the packages of the lockfile …");
  const logFile = path.join(logsFolder, "install.log");
  rmSync(logFile, { force: true });
  // Without a network, what was installed before is enough; asked first, because pnpm tries each package for minutes.
  const isOnline = isRegistryReachable();
  const args = [pnpmProgram, "install", "--frozen-lockfile", "--config.confirm-modules-purge=false"];
  const all = isOnline ? args : [...args, "--offline"];
  const code = await runLogged(node24Binary(), all, { logFile, env, cwd: fromRoot() });
  if (code !== 0 && !isOnline) failUnreachable();
  if (code !== 0) failInstall(logFile);
  writeFileSync(stampFile, stamp);
}

function isInstalled(stamp) {
  if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) return false;
  return packages.every((folder) => existsSync(fromRoot(folder, "node_modules")));
}

function inputStamp() {
  const hash = createHash("sha256").update(process.platform + process.arch);
  for (const file of inputs.filter((one) => existsSync(fromRoot(one)))) {
    hash.update(`\0${file}\0`).update(readFileSync(fromRoot(file)));
  }
  return hash.digest("hex");
}

/** pnpm's codes, as it prints them. */
function failInstall(logFile) {
  const tail = tailOf(logFile, 30);
  if (/\bERR_PNPM_(META_)?FETCH/.test(tail)) failUnreachable();
  if (/\bEACCES\b|\bEROFS\b|\bEPERM\b/.test(tail)) {
    fail(
      "folder-not-writable",
      "Floyo may not write node_modules here: give yourself the permission, then run this again.",
    );
  }
  if (/\bENOSPC\b/.test(tail)) fail("disk-full", "The disk is full: free a gigabyte, then run this again.");
  fail("packages-not-installed", `pnpm could not install the packages; its words:\n${tail}\n`);
}
