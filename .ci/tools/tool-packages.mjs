import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fail } from "./failure.mjs";
import { toolsFolder } from "./folders.mjs";
import { node24Package } from "./node-24.mjs";
import { failUnreachable, failureCodeOf, npm, patience, unreachableCodes } from "./registry.mjs";

const pnpmPackage = { name: "pnpm", version: "12.21.0" };

/** Started through Node, so that pnpm needs no install script and no shell. */
export const pnpmProgram = path.join(toolsFolder, "node_modules", "pnpm", "bin", "pnpm.mjs");

/** Node 24 (where the running Node is older) and pnpm, in the pinned versions. Answers whether anything was installed. */
export function ensureToolPackages(say) {
  const wanted = [node24Package(), pnpmPackage].filter((one) => one !== undefined);
  if (wanted.every(isInstalled)) return false;
  say(`Installing ${wanted.map((one) => `${one.name} ${one.version}`).join(" and ")} …`);
  installInto(wanted);
  return true;
}

function isInstalled({ name, version }) {
  const manifest = path.join(toolsFolder, "node_modules", name, "package.json");
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version === version;
}

/** Beside, then renamed: another run never sees half of it. */
function installInto(wanted) {
  const beside = `${toolsFolder}-${process.pid}`;
  const old = `${toolsFolder}-${process.pid}-old`;
  mkdirSync(beside, { recursive: true });
  try {
    installWithNpm(wanted, beside);
    if (existsSync(toolsFolder)) renameSync(toolsFolder, old);
    renameSync(beside, toolsFolder);
  } finally {
    for (const folder of [beside, old]) rmSync(folder, { recursive: true, force: true });
  }
}

function installWithNpm(wanted, folder) {
  const specifiers = wanted.map((one) => `${one.name}@${one.version}`);
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", "--json", ...patience];
  const { status, error, stdout } = npm(["install", "--prefix", folder, ...flags, ...specifiers]);
  if (error) fail("npm-missing", "Floyo installs its tools with npm and found none: install npm, then run this again.");
  if (status === 0) return;
  const code = failureCodeOf(stdout);
  if (unreachableCodes.includes(code)) failUnreachable();
  fail("tools-not-installed", `npm could not install ${specifiers.join(" and ")} (${code}).`);
}
