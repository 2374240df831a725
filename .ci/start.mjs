import "./tools/oldest-node.mjs";
import { buildAll } from "./builds/build-all.mjs";
import { ensureTools, sayOnStderr } from "./tools.mjs";
import { endWith } from "./tools/failure.mjs";
import { runMain } from "./tools/run-main.mjs";

await endWith(async () => {
  const tools = await ensureTools(sayOnStderr);
  await buildAll(tools, sayOnStderr);
  return runMain(tools, ["start", ...process.argv.slice(2)]);
});
