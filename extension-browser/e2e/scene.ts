import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { launchBrowser, type BrowserName, type Launched } from "./launch.ts";
import { startSite, type Site } from "./site/start-site.ts";
import { readStored, type StoredEvent } from "./stored.ts";
import { until } from "./until.ts";

export const browsers: readonly BrowserName[] = ["chrome", "firefox"];

/** A browser with the extension, the stand-ins of the sites, and a view on what the extension keeps. */
export type Scene = {
  readonly launched: Launched;
  readonly site: Site;
  /** A page of the extension, through which the store is read. */
  readonly own: Page;
  readonly ads: Page;
  readonly sheet: Page;
  /** A file on the disk with this name. */
  readonly createFile: (name: string, text?: string) => string;
  readonly events: () => Promise<readonly StoredEvent[]>;
  /** Does something and gives the events that come of it, when they are as many. */
  readonly eventsOf: (count: number, act: () => Promise<unknown>) => Promise<readonly StoredEvent[]>;
  readonly close: () => Promise<void>;
};

const tlsPort = 443; // Firefox knows no other way to a site under its real name

export async function openScene(name: BrowserName): Promise<Scene> {
  const site = await startSite(name === "firefox" ? tlsPort : 0);
  const launched = await launchBrowser(name, site.port);
  const folder = mkdtempSync(join(tmpdir(), "floyo-files-"));
  const own = launched.welcome;
  const events = async () => (await readStored(own)).events;
  const openTab = async (url: string) => {
    const page = await launched.browser.newPage();
    await page.goto(url);
    return page;
  };
  return {
    launched,
    site,
    own,
    ads: await openTab("https://ads.tiktok.com/"),
    sheet: await openTab("https://docs.google.com/spreadsheets/d/weekly/edit"),
    createFile: (file, text = "campaign,spend\nautumn,12\n") => {
      writeFileSync(join(folder, file), text);
      return join(folder, file);
    },
    events,
    eventsOf: async (count, act) => {
      const last = Math.max(0, ...(await events()).map(({ seq }) => seq));
      await act();
      return until(`${count} new events`, async () => {
        const fresh = (await events()).filter(({ seq }) => seq > last);
        return fresh.length >= count && fresh;
      });
    },
    close: async () => {
      await launched.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
