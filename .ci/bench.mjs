import "./tools/oldest-node.mjs";
import { spawnSync } from "node:child_process";
import { listFiles } from "./builds/list-files.mjs";
import { ensureTools, sayOnStderr } from "./tools.mjs";
import { endWith } from "./tools/failure.mjs";
import { fromRoot } from "./tools/folders.mjs";
import { runFlagsOf } from "./tools/run-flags.mjs";

// Runs the benchmarks (`x.bench.ts`) whose paths begin as said, one after the other. What begins with `--` goes to them.

await endWith(async () => {
  const words = process.argv.slice(2);
  const starts = words.filter((word) => !word.startsWith("--"));
  const options = words.filter((word) => word.startsWith("--"));
  const benches = listFiles(".").filter(
    (file) => starts.some((start) => file.startsWith(start)) && file.endsWith(".bench.ts"),
  );
  const { node, env } = await ensureTools(sayOnStderr);
  // What is measured runs as the command itself does.
  const flags = {
    FLOYO_SERVER_FLAGS: runFlagsOf("start").join(" "),
    FLOYO_COMMAND_FLAGS: runFlagsOf("mine").join(" "),
  };
  const settings = { cwd: fromRoot(), env: { ...env, ...flags }, stdio: "inherit" };
  const run = (file) => spawnSync(node, [fromRoot(file), ...options], settings).status === 0;
  const results = benches.map(run);
  return results.length > 0 && results.every(Boolean) ? 0 : 1;
});
