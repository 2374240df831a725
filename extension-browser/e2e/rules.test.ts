import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, clickIn } from "./person.ts";
import { press, retype, shows } from "./reader.ts";
import { browsers, openScene, type Scene } from "./scene.ts";
import { takePicture } from "./take-picture.ts";

describe.each(browsers)("the rules in the settings of %s", (name) => {
  let scene: Scene;
  let settings: Page;
  beforeAll(async () => {
    scene = await openScene(name);
    await accept(scene.own);
    await scene.eventsOf(1, () => clickIn(scene.ads, "#report"));
    await scene.eventsOf(1, () => clickIn(scene.ads, "#blob"));
    await open();
  });
  afterAll(() => scene?.close());

  /** Anew: it shows what is stored. */
  const open = async () => {
    settings = await scene.launched.openOwnPage("options.html");
    await settings.setViewport({ width: 900, height: 1400 });
    await settings.bringToFront();
    await settings.waitForSelector("[name=retention-days]");
  };
  const save = async () => {
    await press(settings, "Save rules");
    await shows(settings, "The rules hold from now");
    await open();
  };
  const isTicked = (field: string) => settings.$eval(`input[name=${field}]`, (input) => input.checked);

  test("while a rule is written, it is tried on what was noted", async () => {
    await settings.type("textarea[name=ignored-files]", "report_*");
    await shows(settings, "The rules would have dropped 1 of 2 events of the last 30 days.");
    await settings.type("textarea[name=denied-sites]", "ads.tiktok.com");
    await shows(settings, "The rules would have dropped 1 of 2 events of the last 30 days. 1 can't be judged");
    await settings.type("textarea[name=denied-sites]", "\nbusiness.tiktok.com");
    await shows(settings, "The rules would have dropped 2 of 2 events of the last 30 days.");
    await takePicture(settings, `browser-${name}-rules`);
    await save();
    expect(await settings.$eval("textarea[name=denied-sites]", ({ value }) => value)).toBe(
      "ads.tiktok.com\nbusiness.tiktok.com",
    );
  });

  test("some sites only are a list of their own", async () => {
    await settings.click("[name=only-some-sites]");
    await settings.type("textarea[name=allowed-sites]", "docs.google.com");
    await save();
    expect(await settings.$eval("textarea[name=allowed-sites]", ({ value }) => value)).toBe("docs.google.com");
  });

  test("kinds of activity are chosen by ticks", async () => {
    await settings.click("[name=download]");
    await shows(settings, "The rules would have dropped 2 of 2 events of the last 30 days.");
    await save();
    expect([await isTicked("download"), await isTicked("upload")]).toEqual([false, true]);
    await settings.click("[name=browser]");
    await takePicture(settings, `browser-${name}-rules-off`);
  });

  test("the days of retention are kept", async () => {
    await retype(settings, "[name=retention-days]", "30");
    await press(settings, "Save");
    await shows(settings, "What is older than 30 days is forgotten today.");
    await open();
    expect(await settings.$eval("input[name=retention-days]", ({ value }) => value)).toBe("30");
  });
});

test("what the Global Privacy Control of the browser means is said where consent is asked for", async () => {
  const { launched, close } = await openScene("chrome");
  const page = await launched.browser.newPage();
  const words = "neither sold nor shared";
  const says = () => page.evaluate((text) => document.body.textContent.includes(text), words);
  await page.goto(`${launched.origin}/options.html`);
  await shows(page, "Floyo settings");
  expect(await says()).toBe(false);
  await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, "globalPrivacyControl", { value: true }));
  for (const own of ["welcome", "options"]) {
    await page.goto(`${launched.origin}/${own}.html`);
    await shows(page, words);
    await takePicture(page, `browser-chrome-privacy-control-${own}`);
  }
  await close();
});
