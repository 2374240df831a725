import { randomInt } from "node:crypto";
import { allowOrigin, clickIn, launchCopy, type Launched, readStored, shows } from "@floyo/extension-browser/e2e";
import { afterAll, beforeAll, expect, test } from "vitest";
import { syncBrowser } from "./browser-account.ts";
import { readEventRows } from "./event-rows.ts";
import { openSyncingBrowser, type SyncingBrowser } from "./syncing-browser.ts";
import { surviveWorkerKills } from "./worker-kills.ts";

const kills = 20;

let browser: SyncingBrowser;
const copies: Launched[] = [];
beforeAll(async () => {
  browser = await openSyncingBrowser();
});
afterAll(async () => {
  for (const copy of copies) await copy.close();
  await browser?.stop();
});

test("row 4: a worker that is killed while it sends, twenty times: what was noted is there once, and no number is missing", async () => {
  const seed = randomInt(2 ** 31);
  const { cut, broken } = await surviveWorkerKills(browser, kills, seed);
  expect(broken, `seed ${seed}`).toEqual([]);
  expect(cut).toBeGreaterThan(kills / 2);
});

test("row 12: of two copies of one profile one goes on under a new id, and what either notes is there once", async () => {
  const { launched, site } = browser.scene;
  await launched.quit();
  for (let copy = 0; copy < 2; copy += 1) copies.push(await launchCopy(launched.profile, site.port));
  const before = await readEventRows(browser.server.dataFolder);
  const noted = new Set<string>();
  for (const copy of copies) for (const id of await noteDownloads(copy, before.length + 2)) noted.add(id);
  expect(noted.size).toBe(before.length + 4);
  for (const copy of copies) await drain(copy);

  const rows = (await readEventRows(browser.server.dataFolder)).map((row) => row.split(" "));
  expect(rows).toHaveLength(noted.size);
  expect(new Set(rows.map(([, , id]) => id))).toEqual(noted);
  expect(new Set(rows.map(([device]) => device)).size).toBe(2);
});

/** Downloads until there are so many events; gives their ids. */
async function noteDownloads({ browser, welcome }: Launched, count: number): Promise<readonly string[]> {
  const ads = await browser.newPage();
  await ads.goto("https://ads.tiktok.com/");
  const ids = async () => (await readStored(welcome)).events.map(({ id }) => id);
  while ((await ids()).length < count) {
    const noted = (await ids()).length;
    await clickIn(ads, "#report");
    await expect.poll(async () => (await ids()).length, { timeout: 20_000 }).toBe(noted + 1);
  }
  return ids();
}

async function drain(copy: Launched): Promise<void> {
  await allowOrigin(copy, "http://127.0.0.1/*");
  const settings = await copy.openOwnPage("options.html");
  await syncBrowser(settings);
  await shows(settings, "No event waits");
}
