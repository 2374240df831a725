import "./tools/oldest-node.mjs";
import { spawnSync } from "node:child_process";
import { listFiles } from "./builds/list-files.mjs";
import { ensureTools, sayOnStderr } from "./tools.mjs";
import { endWith } from "./tools/failure.mjs";
import { fromRoot } from "./tools/folders.mjs";

// Runs the benchmarks (`x.bench.ts`) whose path begins as said, one after the other.

await endWith(async () => {
  const [start = ""] = process.argv.slice(2);
  const benches = listFiles(".").filter((file) => file.startsWith(start) && file.endsWith(".bench.ts"));
  const { node, env } = await ensureTools(sayOnStderr);
  const run = (file) => spawnSync(node, [fromRoot(file)], { cwd: fromRoot(), env, stdio: "inherit" }).status === 0;
  return benches.length > 0 && benches.every(run) ? 0 : 1;
});
