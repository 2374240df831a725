import "./tools/oldest-node.mjs";
import { chooseLanes, hasTests, lanes } from "./lanes/lanes.mjs";
import { runLane } from "./lanes/run-lane.mjs";
import { counted, summary } from "./lanes/summary.mjs";
import { ensureTools } from "./tools.mjs";
import { endWith } from "./tools/failure.mjs";
import { tailOf } from "./tools/run-program.mjs";

function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Every lane runs, also after one failed; any failure is the exit code. */
async function runLanes(chosen, tools) {
  const results = [];
  for (const lane of chosen) {
    if (!hasTests(lane)) {
      say(`${lane.name}: skipped, it has no tests here`);
      results.push({ name: lane.name, exitCode: 0, seconds: 0, passed: 0, failed: 0, skipped: 1 });
      continue;
    }
    say(`${lane.name}: ${lane.title} …`);
    const result = await runLane(lane, tools, (line) => say(`  ${line}`));
    say(`  ${result.exitCode === 0 ? "ok" : "failed"}, ${result.seconds.toFixed(1)} s, ${counted(result)}`);
    if (result.exitCode !== 0) say(`${tailOf(result.logFile, 80)}\n  (all of it: ${result.logFile})`);
    results.push(result);
  }
  return results;
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
