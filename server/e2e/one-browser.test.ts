import { randomInt } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSyncingBrowser, type SyncingBrowser } from "./syncing-browser.ts";
import { surviveWorkerKills } from "./worker-kills.ts";

const kills = 20;

let browser: SyncingBrowser;
beforeAll(async () => {
  browser = await openSyncingBrowser();
});
afterAll(() => browser?.stop());

test("row 4: a worker that is killed while it sends, twenty times: what was noted is there once, and no number is missing", async () => {
  const seed = randomInt(2 ** 31);
  const { cut, broken } = await surviveWorkerKills(browser, kills, seed);
  expect(broken, `seed ${seed}`).toEqual([]);
  expect(cut).toBeGreaterThan(kills / 2);
});
