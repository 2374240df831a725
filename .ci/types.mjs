import "./tools/oldest-node.mjs";
import { spawnSync } from "node:child_process";
import { listFiles } from "./builds/list-files.mjs";
import { ensureTools, sayOnStderr } from "./tools.mjs";
import { endWith } from "./tools/failure.mjs";
import { fromRoot } from "./tools/folders.mjs";

/** Every tsconfig of the repository, but the base that they extend. */
function projects() {
  return listFiles(".").filter(
    (file) => /(^|\/)tsconfig(\.[a-z]+)?\.json$/.test(file) && file !== "tsconfig.base.json",
  );
}

await endWith(async () => {
  const { env } = await ensureTools(sayOnStderr);
  const run = (program, args, folder) => spawnSync(program, args, { cwd: folder, env, stdio: "inherit" }).status === 0;
  // WXT writes the types of the browser extension's entry points.
  const isPrepared = run(
    fromRoot("extension-browser/node_modules/.bin/wxt"),
    ["prepare"],
    fromRoot("extension-browser"),
  );
  const failed = projects().filter((project) => !run(fromRoot("node_modules/.bin/tsc"), ["-p", project], fromRoot()));
  for (const project of failed) process.stdout.write(`types of ${project}: failed\n`);
  return isPrepared && failed.length === 0 ? 0 : 1;
});
