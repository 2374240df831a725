import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildAll } from "../builds/build-all.mjs";
import { fromRoot, logsFolder } from "../tools/folders.mjs";
import { runLogged } from "../tools/run-program.mjs";
import { ensureVscodeServer } from "../vscode-server.mjs";
import { countTests } from "./count-tests.mjs";
import { ensureBrowsers, ensurePrograms } from "./system-packages.mjs";

const makeByNeed = {
  builds: buildAll,
  browsers: ensureBrowsers,
  programs: ensurePrograms,
  "vscode-server": ensureVscodeServer,
};

/** Runs lanes at once, after all of their needs are made, and answers how each went; their words are in the log files. */
export async function runLanesAtOnce(lanes, tools, say) {
  const prepared = [];
  for (const lane of lanes) prepared.push(await prepareLane(lane, tools, say));
  return Promise.all(prepared.map((each) => runPrepared(each, tools)));
}

async function prepareLane(lane, tools, say) {
  const logFile = path.join(logsFolder, `${lane.name}.log`);
  const reportFile = path.join(logsFolder, `${lane.name}.json`);
  for (const file of [logFile, reportFile]) rmSync(file, { force: true });
  return { lane, logFile, reportFile, failed: await makeNeeds(lane, tools, { say, logFile }) };
}

async function runPrepared({ lane, logFile, reportFile, failed }, tools) {
  const startedMs = performance.now();
  const exitCode = failed ?? (await runProgram(lane, tools, { logFile, reportFile }));
  const seconds = (performance.now() - startedMs) / 1000;
  return { name: lane.name, exitCode, seconds, logFile, ...countTests(lane, exitCode, reportFile) };
}

/** 1 when something that the lane needs could not be made. */
async function makeNeeds({ needs }, tools, { say, logFile }) {
  try {
    for (const need of needs) await makeByNeed[need](tools, say);
    return undefined;
  } catch (thrown) {
    writeFileSync(logFile, `${thrown.failureCode === undefined ? thrown.stack : thrown.message}\n`);
    return 1;
  }
}

function runProgram(lane, { node, env }, { logFile, reportFile }) {
  const [name, ...args] = lane.program;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const all = lane.projects === undefined ? args : [...args, ...reporters];
  const { limitMs, isBackground } = lane;
  const options = { logFile, env: { ...env, NO_COLOR: "1" }, cwd: fromRoot(), limitMs, isBackground };
  return name === "node"
    ? runLogged(node, all, options)
    : runLogged(fromRoot("node_modules", ".bin", name), all, options);
}
