import { listEventFields } from "@floyo/core/view";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, clickIn } from "./person.ts";
import { press, shows } from "./reader.ts";
import { browsers, openScene, type Scene } from "./scene.ts";
import { readStored } from "./stored.ts";
import { takePicture } from "./take-picture.ts";
import { until } from "./until.ts";

describe.each(browsers)("the settings page of %s", (name) => {
  let scene: Scene;
  let settings: Page;
  beforeAll(async () => {
    scene = await openScene(name);
    await scene.own.bringToFront(); // Chromium may never draw a tab behind another one
    await takePicture(scene.own, `browser-${name}-welcome`);
    await accept(scene.own);
    await takePicture(scene.own, `browser-${name}-accepted`);
    await scene.eventsOf(1, () => clickIn(scene.ads, "#report"));
    await scene.eventsOf(1, () => clickIn(scene.ads, "#blob"));
    settings = await scene.launched.openOwnPage("options.html");
    await settings.setViewport({ width: 900, height: 1400 });
    await settings.bringToFront();
  });
  afterAll(() => scene?.close());

  test("the outbox shows each event in words and the very bytes of the next request", async () => {
    await shows(settings, "Downloaded");
    await shows(settings, "report_2026-11-23");
    const body = await settings.$eval(".request pre", (shown) => shown.textContent ?? "");
    const { events } = await readStored(scene.own);
    expect(JSON.parse(body)).toEqual({ device: events[0]?.device, events, tombstones: [] });
    await takePicture(settings, `browser-${name}-settings`);
  });

  test("all that an event can say is listed", async () => {
    await settings.$eval(".event-fields", (table) => table.closest("details")?.setAttribute("open", ""));
    expect(
      await settings.$$eval(".event-fields tbody th", (shown) => shown.map(({ textContent }) => textContent)),
    ).toEqual(listEventFields().map(({ field }) => field));
    await takePicture(settings, `browser-${name}-fields`);
  });

  test("what would leave besides events is shown in words and bytes", async () => {
    await shows(settings, "Your answers to the questions of consent");
    const bodies = await settings.$$eval(".request pre", (shown) => shown.map(({ textContent }) => textContent ?? ""));
    const [, device, consents] = bodies.map((body): unknown => JSON.parse(body));
    const { events } = await readStored(scene.own);
    expect(device).toMatchObject({ device: events[0]?.device, surface: "browser" });
    expect(consents).toMatchObject({ receipts: [{ purpose: "recording", surface: "browser", granted: true }] });
  });

  test("what is kept back leaves only its number", async () => {
    await press(settings, "Keep back");
    await shows(settings, "You kept this one back");
    expect((await scene.events()).map(({ seq }) => seq)).toEqual([2]);
  });

  test("a rule for files holds from the next event", async () => {
    await settings.type("textarea[name=ignored-files]", "report_*");
    await press(settings, "Save rules");
    await shows(settings, "The rules hold from now");
    const before = (await scene.events()).length;
    await clickIn(scene.ads, "#report");
    await scene.eventsOf(1, () => clickIn(scene.ads, "#blob"));
    expect(await scene.events()).toHaveLength(before + 1);
  });

  test("all that waits of one site is kept back in one go", async () => {
    expect(await scene.events()).toHaveLength(2);
    await settings.bringToFront();
    await press(settings, "Save rules"); // and the page reads anew
    const button = await settings.waitForSelector(".outbox .plain[aria-label*='From TikTok Ads Manager']");
    await button?.evaluate((shown) => shown.closest("details")?.setAttribute("open", ""));
    await takePicture(settings, `browser-${name}-keep-back`);
    await press(settings, "Keep all back");
    await until("the end of both", async () => (await scene.events()).length === 0);
    await scene.eventsOf(1, () => clickIn(scene.ads, "#blob"));
  });

  test("withdrawn, the outbox is empty at once and nothing more is noted", async () => {
    await settings.bringToFront();
    await press(settings, "Withdraw consent");
    await shows(settings, "Floyo is off");
    expect(await scene.events()).toEqual([]);
    await clickIn(scene.ads, "#report");
    await until("the download", () =>
      scene.own.evaluate(async () => (await chrome.downloads.search({ state: "complete" })).length === 6),
    );
    expect(await scene.events()).toEqual([]);
  });

  test("deleted, not one name can be read again", async () => {
    await settings.bringToFront();
    await press(settings, "Delete…");
    await press(settings, "Yes, delete everything here");
    await shows(settings, "The key of the names is destroyed");
    const { files, text } = await readStored(scene.own);
    expect(files).not.toContain("label-key");
    expect(text).not.toContain("sealed");
  });
});
