import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, clickIn } from "./person.ts";
import { clickAtRest, press, shows } from "./reader.ts";
import { browsers, openScene, type Scene } from "./scene.ts";
import { takePicture } from "./take-picture.ts";
import { until } from "./until.ts";

describe.each(browsers)("your data in the settings of %s", (name) => {
  let scene: Scene;
  let settings: Page;
  beforeAll(async () => {
    scene = await openScene(name);
    await accept(scene.own);
    await scene.eventsOf(1, () => clickIn(scene.ads, "#report"));
    await scene.eventsOf(1, () => clickIn(scene.ads, "#blob"));
    settings = await scene.launched.openOwnPage("options.html");
    await settings.setViewport({ width: 900, height: 1400 });
    await settings.bringToFront();
    await shows(settings, "Your answers to the questions of consent"); // the last that comes, and moves what is below it
  });
  afterAll(() => scene?.close());

  const listExports = () => readdirSync(scene.launched.downloads).filter((file) => /^floyo-events.*\.csv$/.test(file));

  /** The lines of the file without its head. */
  async function exportCsv(): Promise<readonly string[]> {
    const known = listExports();
    await clickAtRest(settings, "button[aria-label='Export: Events (CSV)']");
    await shows(settings, "Saved among your downloads as floyo-events.csv.");
    const text = await until("the file", async () => {
      const [fresh] = listExports().filter((file) => !known.includes(file));
      return fresh !== undefined && (readFileSync(join(scene.launched.downloads, fresh), "utf8") || undefined);
    });
    return text.trimEnd().split("\r\n").slice(1);
  }

  test("what was noted is saved with its names, and that it was saved is not noted", async () => {
    const lines = await exportCsv();
    expect(lines).toHaveLength(2);
    expect(lines.join()).toContain("report_2026-11-23");
    expect(await scene.events()).toHaveLength(2);
    await takePicture(settings, `browser-${name}-your-data`);
  });

  test("what is of a site goes after one question, which the keyboard stands at, and no export has it", async () => {
    await press(settings, "Delete some events…");
    await settings.waitForSelector("select[name=which]");
    await settings.select("select[name=which]", "site");
    await settings.waitForSelector("select[name=place]");
    await settings.select("select[name=place]", "TikTok Ads Manager");
    await shows(settings, "2 of 2 events, of");
    await press(settings, "Delete these…");
    await shows(settings, "Delete 2 of 2 events, of");
    await takePicture(settings, `browser-${name}-your-data-delete`);
    expect(await settings.evaluate(() => document.activeElement?.textContent)).toBe("Yes, delete them");
    await press(settings, "Yes, delete them");
    await shows(settings, "2 events are deleted.");
    expect(await scene.events()).toEqual([]);
    expect(await exportCsv()).toEqual([]);
  });
});
