import "./tools/oldest-node.mjs";
import { ensureTools, sayOnStderr } from "./tools.mjs";
import { endWith } from "./tools/failure.mjs";
import { runMain } from "./tools/run-main.mjs";

await endWith(async () => runMain(await ensureTools(sayOnStderr), process.argv.slice(2)));
