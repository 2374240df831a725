import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recallReports } from "./past-chores.ts";
import { accept, clickIn, nextSecond, openPopup } from "./person.ts";
import { plantPast } from "./plant-past.ts";
import { clickAtRest, press, shows } from "./reader.ts";
import { browsers, openScene, type Scene } from "./scene.ts";
import { takePicture } from "./take-picture.ts";
import { testSuggestionsPage } from "./test-suggestions-page.ts";
import { until } from "./until.ts";

describe.each(browsers)("the popup of %s", (name) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(name);
  });
  afterAll(() => scene?.close());

  const open = async (): Promise<Page> => {
    const popup = await openPopup(scene.launched, scene.ads);
    await popup.waitForSelector("main:not([aria-busy])");
    return popup;
  };

  /** Chooses what is noted of the site in the tab, until a popup that is opened afterwards shows it. */
  const choose = async (choice: "nothing" | "downloads") => {
    const popup = await open();
    await clickAtRest(popup, `input[value=${choice}]`);
    await until(`the choice of ${choice}`, async () => {
      const again = await open();
      const chosen = await again.$(`input[value=${choice}]:checked`);
      await again.close();
      return chosen !== null;
    });
  };

  test("before consent it says that it is off and where the question is", async () => {
    const popup = await open();
    expect(await shows(popup, "off until you say yes")).toBe(true);
    await takePicture(popup, `browser-${name}-popup-off`);
    await popup.close();
  });

  test("after consent it shows today's files by their names, and no suggestion without evidence", async () => {
    await accept(scene.own);
    await scene.eventsOf(1, () => clickIn(scene.ads, "#report"));
    const popup = await open();
    await shows(popup, /report_2026-11-23.*\.csv[\s\S]*from TikTok Ads Manager/);
    expect(await shows(popup, "None yet")).toBe(true);
    await popup.close();
  });

  test("what would leave stands there in words and bytes, and is kept back from there", async () => {
    const popup = await open();
    await clickAtRest(popup, ".what-leaves > summary");
    await shows(popup, "Without an account nothing leaves");
    const body = await popup.waitForSelector(".what-leaves .request pre");
    expect(JSON.parse((await body?.evaluate((shown) => shown.textContent)) ?? "")).toMatchObject({
      events: [{ operation: "download", place: "tiktok-ads" }],
    });
    await takePicture(popup, `browser-${name}-popup-what-leaves`);
    await press(popup, "Keep back");
    await shows(popup, "You kept this one back");
    await popup.close();
    expect(await scene.events()).toEqual([]);
  });

  test.runIf(name === "chrome")("a site of which nothing is to be noted is not noted from then on", async () => {
    await choose("nothing");
    const before = (await scene.events()).length;
    await clickIn(scene.ads, "#report");
    await choose("downloads");
    await scene.eventsOf(1, () => clickIn(scene.ads, "#blob"));
    expect(await scene.events()).toHaveLength(before + 1);
  });

  test("a pause holds from the next event until it is taken back", async () => {
    const popup = await open();
    await press(popup, "Pause");
    await press(popup, "15 minutes");
    await shows(popup, "Paused until");
    await takePicture(popup, `browser-${name}-popup-paused`);
    await popup.close();
    const [before, completed] = [(await scene.events()).length, await countDownloads(scene.own)];
    await clickIn(scene.ads, "#report");
    await until("the download", async () => (await countDownloads(scene.own)) > completed);
    const again = await open();
    await press(again, "Resume");
    await shows(again, "Noticing");
    await again.close();
    await nextSecond();
    await scene.eventsOf(1, () => clickIn(scene.ads, "#blob"));
    expect(await scene.events()).toHaveLength(before + 1);
  });

  test("a suggestion shows its evidence; never takes it away, undo brings it back", async () => {
    await plantReports(scene.own);
    const popup = await open();
    await shows(popup, /report_.date.\.csv.? from TikTok Ads Manager → Google Sheets/);
    await shows(popup, "4 times:");
    await takePicture(popup, `browser-${name}-popup`);
    await press(popup, "Never");
    await shows(popup, "None yet");
    await press(popup, "Undo");
    expect(await shows(popup, /report_.date.\.csv.? from TikTok Ads Manager → Google Sheets/)).toBe(true);
    await popup.close();
  });

  test("settings that could not be read pause the recording, and the person is told until it is understood", async () => {
    await scene.own.evaluate(async () => {
      const { state } = await chrome.storage.local.get<{ state: object }>("state");
      await chrome.storage.local.set({ state: { ...state, settings: "spoiled" } });
    });
    const popup = await open();
    await shows(popup, "began anew");
    await press(popup, "Understood");
    await press(popup, "Resume");
    expect(await shows(popup, "Noticing")).toBe(true);
    await popup.close();
  });

  test("an automation is saved as files that run", async () => {
    await plantReports(scene.own);
    const popup = await open();
    await clickAtRest(popup, ".card details > summary");
    await press(popup, "n8n workflow");
    await shows(popup, "Saved in Downloads");
    await popup.close();
    const folder = readdirSync(scene.launched.downloads).find((entry) => entry.startsWith("floyo-"));
    const files = await until("the files", async () => {
      const found = readdirSync(join(scene.launched.downloads, folder ?? ""));
      return found.length === 2 && found;
    });
    expect(files.toSorted()).toEqual([
      expect.stringMatching(/^floyo-tiktok-ads-to-google-sheets-.*\.json$/),
      "how-to-use.txt",
    ]);
  });

  testSuggestionsPage(name, () => scene);
});

const countDownloads = (own: Page) =>
  own.evaluate(async () => (await chrome.downloads.search({ state: "complete" })).length);

const plantReports = (own: Page) => plantPast(own, recallReports(Math.floor(Date.now() / 1000)));
