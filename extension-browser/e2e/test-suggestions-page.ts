import { automationTargets } from "@floyo/core/suggestions";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import type { BrowserName } from "./launch.ts";
import { recallReports, recallSales } from "./past-chores.ts";
import { openPopup } from "./person.ts";
import { plantPast, plantSuggestions } from "./plant-past.ts";
import { clickAtRest, press, shows } from "./reader.ts";
import { oneOfEachTarget, saveEachTarget } from "./save-each-target.ts";
import type { Scene } from "./scene.ts";
import { takePicture } from "./take-picture.ts";

const nowSeconds = () => Math.floor(Date.now() / 1000);

/** The page of suggestions in a scene that stands: recording is on, and something was noted. */
export function testSuggestionsPage(name: BrowserName, scene: () => Scene): void {
  /** To where the link of the card leads. Firefox's protocol does not see what an extension opens. */
  const openEvidence = async (): Promise<Page> => {
    const { launched, ads } = scene();
    const popup = await openPopup(launched, ads);
    const link = ".card a[href^='suggestions.html#']";
    const address = await (await popup.waitForSelector(link))?.evaluate((shown) => shown.getAttribute("href"));
    const url = `${launched.origin}/${address}`;
    if (name === "firefox") {
      await popup.close();
      return showPage(await launched.openOwnPage(address ?? ""));
    }
    const opening = launched.browser.waitForTarget((target) => target.url() === url);
    await clickAtRest(popup, link).catch(() => undefined); // it closes the popup under the click
    return showPage(await (await opening).asPage());
  };
  const showPage = async (page: Page): Promise<Page> => {
    await page.setViewport({ width: 1000, height: 1400 });
    await page.bringToFront();
    return page;
  };

  test("a card leads to its evidence: numbers open to events, automations to what they would have done", async () => {
    await plantPast(scene().own, recallReports(nowSeconds()));
    const page = await openEvidence();
    await clickAtRest(page, summary("4 times:"));
    await shows(page, /Downloaded .?report_[\d-]+\.csv.? from TikTok Ads Manager/);
    await clickAtRest(page, summary("sure ("));
    await shows(page, "Seen 4 times so far: lowers it by");
    await clickAtRest(page, summary("What it would have done"));
    await shows(page, "The last 4 times that you did it, it would have taken over 8 of 8 actions");
    await clickAtRest(page, summary("How to set it up"));
    expect(await shows(page, "Needs Node 20 or newer")).toBe(true);
    await takePicture(page, `browser-${name}-evidence`);
    await page.close();
  });

  test.runIf(name === "chrome")(
    "what is in use stands there with what became of the chore, and is taken back",
    async () => {
      const page = await openEvidence();
      await press(page, "I use it");
      await shows(page, "In use since");
      await takePicture(page, `browser-${name}-in-use`);
      await clickAtRest(page, "::-p-xpath(//button[starts-with(., 'Take back')])");
      expect(await shows(page, "Taken back, on all your devices.")).toBe(true);
      await page.waitForSelector(".chore summary");
      await page.close();
    },
  );

  test.runIf(name === "chrome")("a long name in another script and many times fit into a narrow page", async () => {
    await plantPast(scene().own, recallSales(nowSeconds()));
    const page = await openEvidence();
    await page.setViewport({ width: 420, height: 1400 });
    await clickAtRest(page, summary(" times, last on"));
    await clickAtRest(page, summary("30 earlier times"));
    await shows(page, "20 earlier times");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
    const names = await page.$$eval("a, button, select, summary", (all) =>
      all.map((one) => one.ariaLabel ?? one.innerText),
    );
    expect(names.filter((each) => each.trim() === "")).toEqual([]);
    await takePicture(page, `browser-${name}-evidence-narrow`);
    await page.close();
  });

  test("every target that is offered is saved as it is written", async () => {
    await plantSuggestions(scene().own, oneOfEachTarget);
    const page = await showPage(await scene().launched.openOwnPage("suggestions.html"));
    const saved = await saveEachTarget(page, scene().launched.downloads);
    expect(saved.map(({ target }) => target).toSorted()).toEqual(automationTargets.toSorted());
    for (const { files, written } of saved) expect(files).toEqual(written);
    await page.close();
  });
}

/** What opens to more, by words in it. */
const summary = (words: string): string => `::-p-xpath(//summary[contains(normalize-space(.), "${words}")])`;
