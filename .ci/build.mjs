import "./tools/oldest-node.mjs";
import { buildAll } from "./builds/build-all.mjs";
import { ensureTools, sayOnStderr } from "./tools.mjs";
import { endWith } from "./tools/failure.mjs";

await endWith(async () => {
  await buildAll(await ensureTools(sayOnStderr), sayOnStderr);
  return 0;
});
