import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fail } from "../tools/failure.mjs";
import { cacheFolder, fromRoot, logsFolder } from "../tools/folders.mjs";
import { runLogged, tailOf } from "../tools/run-program.mjs";
import { pnpmProgram } from "../tools/tool-packages.mjs";
import { inputStamp } from "./input-stamp.mjs";

/** Builds, unless the same inputs were built before and what they gave is still there. */
export async function buildWhenStale(build, tools, say) {
  const stampFile = path.join(cacheFolder, "built", build.folder);
  const stamp = inputStamp(build.inputs);
  if (isFresh(build, stampFile, stamp)) return;
  say(`Building ${build.title} …`);
  rmSync(stampFile, { force: true });
  await runScript(build, tools);
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function isFresh({ outputs }, stampFile, stamp) {
  if (!outputs.every((one) => existsSync(fromRoot(one)))) return false;
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
}

async function runScript({ folder, script, title }, { node, env }) {
  const logFile = path.join(logsFolder, `build-${folder}.log`);
  rmSync(logFile, { force: true });
  // pnpm would install again before each script when CI is set; that is done already.
  const args = [pnpmProgram, "--config.verify-deps-before-run=false", "run", script];
  const code = await runLogged(node, args, { logFile, env, cwd: fromRoot(folder) });
  if (code !== 0) fail("build-failed", `Building ${title} failed (all of it: ${logFile}):\n${tailOf(logFile, 40)}\n`);
}
