import "./tools/oldest-node.mjs";
import { chooseLanes, groupLanes, hasTests, lanes } from "./lanes/lanes.mjs";
import { runLanesAtOnce } from "./lanes/run-lane.mjs";
import { counted, summary } from "./lanes/summary.mjs";
import { ensureTools } from "./tools.mjs";
import { endWith } from "./tools/failure.mjs";
import { tailOf } from "./tools/run-program.mjs";

function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Every lane runs, also after one failed; any failure is the exit code. */
async function runLanes(chosen, tools) {
  const empty = chosen.filter((lane) => !hasTests(lane));
  const results = empty.map(({ name }) => ({ name, exitCode: 0, seconds: 0, passed: 0, failed: 0, skipped: 1 }));
  for (const { name } of results) say(`${name}: skipped, it has no tests here`);
  const inBackground = [];
  for (const group of groupLanes(chosen.filter(hasTests))) {
    const running = runGroup(group, tools);
    if (group.some(({ isBackground }) => isBackground)) inBackground.push(running);
    else results.push(...(await running));
  }
  return [...results, ...(await Promise.all(inBackground)).flat()];
}

async function runGroup(group, tools) {
  for (const { name, title } of group) say(`${name}: ${title} …`);
  const results = await runLanesAtOnce(group, tools, (line) => say(`  ${line}`));
  for (const result of results) sayResult(result);
  return results;
}

function sayResult(result) {
  say(
    `  ${result.name} ${result.exitCode === 0 ? "ok" : "failed"}, ${result.seconds.toFixed(1)} s, ${counted(result)}`,
  );
  if (result.exitCode !== 0) say(`${tailOf(result.logFile, 80)}\n  (all of it: ${result.logFile})`);
}

await endWith(async () => {
  const chosen = chooseLanes(process.argv.slice(2));
  if (chosen === undefined) {
    process.stderr.write(`usage: npm test -- [--quick] [${lanes.map((lane) => lane.name).join(" | ")}] …\n`);
    return 2;
  }
  const results = await runLanes(chosen, await ensureTools(say));
  process.stdout.write(summary(results));
  return results.some((result) => result.exitCode !== 0 || result.failed > 0) ? 1 : 0;
});
