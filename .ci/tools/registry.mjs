import { spawnSync } from "node:child_process";
import path from "node:path";
import { fail } from "./failure.mjs";
import { cacheFolder } from "./folders.mjs";

/** How long npm goes on asking a registry that does not answer; its own measure is minutes. */
export const patience = [
  "--fetch-retries=2",
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=5000",
  "--loglevel=error",
];

export const unreachableCodes = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH"];

/** npm's own program when it started us, the npm on PATH otherwise. */
export function npm(args, options = {}) {
  const own = process.env["npm_execpath"];
  const isNpm = own !== undefined && path.basename(own).startsWith("npm");
  const [program, first] = isNpm ? [process.execPath, [own]] : ["npm", []];
  const shell = !isNpm && process.platform === "win32";
  return spawnSync(program, [...first, ...args], { cwd: cacheFolder, encoding: "utf8", shell, ...options });
}

export function isRegistryReachable() {
  const { status, stdout } = npm(["view", "pnpm", "version", "--json", "--prefer-online", ...patience]);
  return status === 0 || !unreachableCodes.includes(failureCodeOf(stdout));
}

/** The literal code that npm gives with `--json`. */
export function failureCodeOf(stdout) {
  try {
    return JSON.parse(stdout).error.code;
  } catch {
    return "no reason given";
  }
}

export function failUnreachable() {
  fail("registry-unreachable", "The npm registry could not be reached: check the network, then run this again.");
}
