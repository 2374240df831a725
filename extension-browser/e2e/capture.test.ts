import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type BrowserName, type Launched } from "./launch.ts";
import { dropFile, grantUploads } from "./person.ts";
import { startSite, type Site } from "./site/start-site.ts";
import { readStored, type StoredEvent } from "./stored.ts";
import { until } from "./until.ts";

const browsers: readonly BrowserName[] = ["chrome"];
const folder = mkdtempSync(join(tmpdir(), "floyo-files-"));

function createFile(name: string, text = "campaign,spend\nautumn,12\n"): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe.each(browsers)("%s", (name) => {
  let site: Site;
  let launched: Launched;
  let own: Page;
  let ads: Page;
  let sheet: Page;

  const events = async (): Promise<readonly StoredEvent[]> => (await readStored(own)).events;
  const eventsFrom = (seq: number, count: number) =>
    until(`${count} events after ${seq}`, async () => {
      const found = (await events()).filter((event) => event.seq > seq);
      return found.length >= count && found;
    });
  const lastSeq = async () => Math.max(0, ...(await events()).map(({ seq }) => seq));

  beforeAll(async () => {
    site = await startSite(name === "firefox" ? 443 : 0);
    launched = await launchBrowser(name, site.port);
    own = await launched.openOwnPage("welcome.html");
    ads = await launched.browser.newPage();
    await ads.goto("https://ads.tiktok.com/");
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  test("before consent a download leaves nothing on the disk", async () => {
    await ads.click("#report");
    await until("the download", async () => site.seen.some(({ path }) => path === "/report"));
    await new Promise((done) => setTimeout(done, 1500));
    expect(await readStored(own)).toMatchObject({ rows: 0, keys: [], files: [] });
  });

  test("after consent a download named by its header is one event of the service", async () => {
    await own.bringToFront();
    await own.click(".answers button:last-child");
    await until("the yes", () => own.evaluate(() => document.body.textContent?.includes("on from now")));
    await new Promise((done) => setTimeout(done, 1100));
    await ads.bringToFront();
    await ads.click("#report");
    const [event] = await eventsFrom(0, 1);
    expect(event).toMatchObject({ operation: "download", place: "tiktok-ads", ext: "csv", tool: "download", seq: 1 });
    const { text } = await readStored(own);
    expect(text).not.toMatch(/report_2026|tiktok\.com|Downloads/);
  });
});
