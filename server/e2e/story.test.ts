import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  accept,
  chooseFile,
  clickAtRest,
  clickIn,
  launchBrowser,
  type Launched,
  openPopup,
  press,
  shows,
  type Site,
  startSite,
  switchUploadsOn,
  takePicture,
} from "@floyo/extension-browser/e2e";
import { suggestionToPlan, targetsFor, writeAutomation } from "@floyo/core/automations";
import { suggestionsAnswerSchema } from "@floyo/core/sync";
import { expectVisible, openVscode, type Vscode } from "floyo/e2e";
import type { Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Account, pairFromBrowser, signInBrowser, signInOnAccountPage, syncBrowser } from "./browser-account.ts";
import { type FloyoServer, startFloyoServer } from "./floyo-server.ts";
import { signInOlderDevice } from "./older-device.ts";
import { adsPage, recallPastWeeks, sheetPage } from "./past-weeks.ts";
import { editInVscode, joinFromVscode, saveFromVscode, signInVscode } from "./vscode-account.ts";

// One person, one weekday, one chore: the report comes down in the browser, is changed in the editor, and goes up again.
// The sites are stand-ins on loopback under their real names; browser, editor, extensions and server are the real ones.

const email = "anna@example.test";
const weekday = new Intl.DateTimeFormat("en", { weekday: "long" }).format(new Date());
/** The card begins with when and ends with where to; between them are the names that only the devices know. */
const title = new RegExp(`Every ${weekday}: .*TikTok Ads Manager.* → Google Sheets`);
/** In the editor's narrow line the same begins with where from and where to. */
const row = new RegExp(`TikTok Ads Manager → Google Sheets.*Every ${weekday}`);

const targets = ["GitHub Actions workflow", "n8n workflow"];
/** Mining runs after the answer to a batch; until then a sync brings nothing new. */
const patience = { timeout: 60_000, interval: 1000 };

let server: FloyoServer;
let site: Site;
let browser: Launched;
let settings: Page;
let vscode: Vscode;

beforeAll(async () => {
  [server, site] = await Promise.all([startFloyoServer(), startSite()]);
  browser = await launchBrowser("chrome", site.port);
  vscode = await openVscode({ settings: { "floyo.server.url": server.url } });
});
afterAll(async () => {
  await vscode?.stop();
  await browser?.close();
  await site?.close();
  await server?.stop();
});

// Each part builds on the one before: after a failure the rest would only say the same again.
let hasFailed = false;
beforeEach(({ skip, onTestFailed }) => {
  if (hasFailed) skip();
  onTestFailed(async () => {
    hasFailed = true;
    await vscode.picture("story-failed");
    await settings.bringToFront(); // a page behind another is never drawn
    await takePicture(settings, "story-failed");
  });
});

const account = (): Account => ({ serverUrl: server.url, email, code: () => server.codeFor(email) });
const reports = () => readdirSync(browser.downloads).filter((name) => name.endsWith(".csv"));
const openTab = async (url: string): Promise<Page> => {
  const page = await browser.browser.newPage();
  await page.goto(url);
  return page;
};

test("browser and editor agree to record, sign in, and are paired", async () => {
  await accept(browser.welcome);
  settings = await browser.openOwnPage("options.html");
  await signInBrowser(browser, settings, account());
  await signInVscode(vscode, account());
  await pairFromBrowser(settings, (text) => joinFromVscode(vscode, text));
  expect(await vscode.notification("The devices are paired").count()).toBe(1);
});

test("three past weeks come from raw signals, through the same door, under the same key", async () => {
  const older = await signInOlderDevice(server.url, email, account().code);
  await pairFromBrowser(settings, older.pair);
  expect(await older.send(recallPastWeeks(Date.now(), browser.downloads))).toHaveLength(12);
});

test("today the report is downloaded, changed in the editor, and uploaded", async () => {
  await clickIn(await openTab(adsPage), "#report");
  await expect.poll(reports).toHaveLength(1);
  const report = join(browser.downloads, reports()[0] ?? "");
  await editInVscode(vscode, report, "campaign,spend\nautumn,12\n");
  const sheet = await openTab(sheetPage);
  await switchUploadsOn(browser, sheet);
  await chooseFile(sheet, "#free", report);
  await expect.poll(() => site.seen.filter(({ path }) => path === "/upload")).toHaveLength(1);
});

test("both sync, and one suggestion with four occurrences comes back to both", async () => {
  await vscode.command("Floyo: Sync Now");
  await expectVisible(vscode.statusBarItem("Floyo is in sync"));
  await expect.poll(() => readBrowserAfterSync(), patience).toMatch(title);
  expect(await readBrowserAfterSync()).toContain("4 times");
  const whole = await browser.openOwnPage("popup.html");
  await whole.setViewport({ width: 400, height: 640 });
  await shows(whole, "4 times");
  await takePicture(whole, "story-popup-whole");
  await whole.close();
  // The editor's window is open: the server tells it, and nobody presses anything there.
  await vscode.openFloyo();
  await expect.poll(() => vscode.row(row).count(), patience).toBe(1);
  await vscode.command("Notifications: Clear All Notifications");
  await vscode.row(row).first().click();
  await expectVisible(vscode.row(/4 times/));
  await vscode.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  await vscode.picture("story-sidebar");
});

test("the n8n and the GitHub Actions automation can be saved from both", async () => {
  const popup = await openPopup(browser, await openTab(sheetPage));
  await shows(popup, title);
  await takePicture(popup, "story-popup");
  await clickAtRest(popup, ".card details > summary");
  for (const label of targets) {
    await press(popup, label);
    await shows(popup, "Saved in Downloads");
    await saveFromVscode(vscode, label);
  }
  await popup.close();
  for (const folder of [browser.downloads, vscode.workspace]) {
    await expect.poll(() => savedKinds(folder)).toEqual(expect.arrayContaining(["json", "yml"]));
  }
});

test("the account page shows it in the words of the catalogue, and saves what it offers: names never left the devices", async () => {
  const page = await openTab(server.url);
  await page.setViewport({ width: 900, height: 1000 });
  const answer = page.waitForResponse((response) => response.url().endsWith("/api/suggestions"));
  await signInOnAccountPage(page, account());
  await shows(page, `Every ${weekday}: TikTok Ads Manager report → Google Sheets`);
  await shows(page, "Shut out");
  expect(await pageText(page)).not.toContain("report_");
  await takePicture(page, "story-account");
  const { suggestions } = v.parse(suggestionsAnswerSchema, await (await answer).json());
  const plan = suggestionToPlan(suggestions[0]!, { title: await page.$eval("article h3", (head) => head.innerText) });
  const offered = targetsFor(plan);
  expect(await page.$$(".ways button")).toHaveLength(offered.length);
  // Each of the ten is saved in save-automation.test.ts; Chromium asks the person before a page saves more than ten files.
  for (const target of ["n8n", "github-actions"] as const) {
    await clickIn(page, `.ways li:nth-of-type(${offered.indexOf(target) + 1}) button`);
    const texts = writeAutomation(plan, target)?.files.map(({ text }) => text) ?? [];
    await expect.poll(() => readTexts(browser.downloads), patience).toEqual(expect.arrayContaining(texts));
  }
  await page.close();
});

test("recording that is switched off on the account page is off in the browser after its sync, and on again", async () => {
  const page = await openTab(server.url);
  const isOn = "input[role=switch]";
  await page.waitForSelector(isOn);
  await clickIn(page, isOn);
  await page.waitForSelector(`${isOn}:not(:checked)`);
  await expect.poll(() => readBrowserAfterSync(), patience).not.toContain("Noticing");
  await clickIn(page, isOn);
  await page.waitForSelector(`${isOn}:checked`);
  await expect.poll(() => readBrowserAfterSync(), patience).toContain("Noticing");
  await page.close();
});

test("recording that is switched off on the account page is off in the open editor by itself, and on again", async () => {
  const page = await openTab(server.url);
  const ofEditor = "label:last-of-type input[role=switch]";
  for (const [state, words] of [
    [":not(:checked)", "Recording is switched off in the settings."],
    [":checked", "On, and in sync."],
  ]) {
    await page.waitForSelector(ofEditor);
    await clickIn(page, ofEditor);
    await page.waitForSelector(`${ofEditor}${state}`);
    const item = vscode.page.getByRole("button", { name: `Floyo: ${words}` });
    await expect.poll(() => item.count(), patience).toBe(1);
  }
  await page.close();
});

test("never in one removes it from the other, and from the account page, by itself", async () => {
  const account = await openTab(server.url);
  await shows(account, "TikTok Ads Manager report");
  const popup = await openPopup(browser, await openTab(sheetPage));
  await shows(popup, title);
  await press(popup, "Never");
  await shows(popup, "Never again, on any device.");
  await popup.close();
  await expect.poll(() => vscode.row(row).count(), patience).toBe(0);
  await account.bringToFront();
  await shows(account, "Nothing to suggest yet.");
  await account.close();
});

const pageText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

async function readBrowserAfterSync(): Promise<string> {
  await syncBrowser(settings);
  const page = await openTab(sheetPage);
  const popup = await openPopup(browser, page);
  await popup.waitForSelector("footer");
  const text = await pageText(popup);
  await popup.close();
  await page.close();
  return text;
}

const readTexts = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? readFileSync(join(folder, entry.name), "utf8") : [],
  );

const savedKinds = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.split(".").at(-1) ?? "");
