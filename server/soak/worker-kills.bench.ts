import { randomInt } from "node:crypto";
import process from "node:process";
import { openSyncingBrowser } from "../e2e/syncing-browser.ts";
import { surviveWorkerKills } from "../e2e/worker-kills.ts";

// The browser's worker is killed a hundred times while it sends, and what was lost by it. The extension has to be built.

const kills = 100;

const seed = randomInt(2 ** 31);
const browser = await openSyncingBrowser();
try {
  const { handed, cut, broken } = await surviveWorkerKills(browser, kills, seed);
  process.stdout.write(
    `${kills} kills of the worker, ${cut} of them in a request, ${handed} files handed over, seed ${seed}: ${broken.length} broken promises\n`,
  );
  for (const line of broken) process.stdout.write(`${line}\n`);
  if (broken.length > 0) process.exitCode = 1;
} finally {
  await browser.stop();
}
