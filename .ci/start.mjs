import "./tools/oldest-node.mjs";
import { buildWhenStale } from "./builds/build-when-stale.mjs";
import { builds } from "./builds/builds.mjs";
import { ensureTools, sayOnStderr } from "./tools.mjs";
import { endWith } from "./tools/failure.mjs";
import { runMain } from "./tools/run-main.mjs";

await endWith(async () => {
  const tools = await ensureTools(sayOnStderr);
  for (const build of builds) await buildWhenStale(build, tools, sayOnStderr);
  return runMain(tools, ["start", ...process.argv.slice(2)]);
});
