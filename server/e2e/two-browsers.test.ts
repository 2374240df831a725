import {
  accept,
  allowOrigin,
  clickAtRest,
  clickIn,
  openPopup,
  openScene,
  press,
  readStored,
  retype,
  type Scene,
  shows,
  takePicture,
} from "@floyo/extension-browser/e2e";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { syncBrowser } from "./browser-account.ts";
import { type FloyoServer, startFloyoServer } from "./floyo-server.ts";
import { openTap, type Tap } from "./tap.ts";

// Two browsers of one person: Chromium, which has the key, and Firefox, which is given it.

const email = "robin@example.test";

let server: FloyoServer;
let tap: Tap;
let chromium: Scene;
let firefox: Scene;
const settings = new Map<Scene, Page>();

beforeAll(async () => {
  server = await startFloyoServer();
  tap = await openTap(server.url);
  chromium = await openWithSettings("chrome");
  firefox = await openWithSettings("firefox");
});
afterAll(async () => {
  await chromium?.close();
  await firefox?.close();
  await tap?.stop();
  await server?.stop();
});

async function openWithSettings(name: "chrome" | "firefox"): Promise<Scene> {
  const scene = await openScene(name);
  await accept(scene.own);
  settings.set(scene, await scene.launched.openOwnPage("options.html"));
  return scene;
}

async function inFront(scene: Scene): Promise<Page> {
  const page = settings.get(scene);
  if (!page) throw new Error("no settings page");
  await page.bringToFront();
  return page;
}

async function signIn(scene: Scene, serverUrl = server.url): Promise<Page> {
  await allowOrigin(scene.launched, "http://127.0.0.1/*");
  const page = await inFront(scene);
  await page.$eval("input[name=server]", (input) => input.select());
  await page.type("input[name=server]", serverUrl);
  await page.type("input[name=email]", email);
  await press(page, "Send me a code");
  await page.waitForSelector("input[name=code]");
  await page.type("input[name=code]", await server.codeFor(email));
  await press(page, "Sign in");
  await shows(page, "May this browser send its events");
  return page;
}

test("signed in, nothing is sent before sync is agreed to; then the outbox empties", async () => {
  await chromium.eventsOf(1, () => clickIn(chromium.ads, "#report"));
  const page = await signIn(chromium, tap.url);
  await shows(page, "Downloaded");
  await takePicture(page, "browser-chrome-sync-question");
  const yes = await page.waitForSelector("::-p-xpath(//section[.//h2='Account']//button[.='Accept'])");
  await yes?.click();
  await shows(page, "Sync is on");
  await shows(page, "No event waits");
  expect(await chromium.events()).toHaveLength(1);
});

test("no token of the session lies in storage or IndexedDB", async () => {
  const { text, files } = await readStored(chromium.own);
  expect(files).toContain("session");
  expect(text).not.toMatch(/eyJ[\w-]{10}|access_token|refresh_token/);
});

/** Chromium shows a text, Firefox is given it, and both show the same digits. */
async function compareDigits(): Promise<readonly [offering: Page, joining: Page]> {
  const offering = await inFront(chromium);
  await press(offering, "Show a pairing text");
  const shown = await offering.waitForSelector(".pairing-text");
  const text = (await shown?.evaluate((output) => output.textContent)) ?? "";
  await takePicture(offering, "browser-chrome-pairing");
  const joining = await inFront(firefox);
  await joining.type("input[name=pairing-text]", text.toLowerCase());
  await press(joining, "Ask for the key");
  const digits = async (page: Page) => (await page.waitForSelector(".digits"))?.evaluate((shown) => shown.textContent);
  const asked = await digits(joining);
  await inFront(chromium);
  expect(await digits(offering)).toBe(asked);
  return [offering, joining];
}

test("where the person says that the digits differ, or nothing for ten minutes, the new browser takes no key and says so", async () => {
  const [waiting] = await firefox.eventsOf(1, () => clickIn(firefox.ads, "#blob"));
  const token = waiting?.file ?? "no token";
  await press(await signIn(firefox), "Enter a pairing text");

  const [offering, joining] = await compareDigits();
  await press(offering, "Refuse");
  await shows(offering, "Refused. Nothing was given.");
  await press(offering, "Back");
  await inFront(firefox);
  await takePicture(joining, "browser-firefox-pairing-digits");
  for (const answer of ["They are the same", "They differ"]) {
    await joining.keyboard.press("Tab");
    expect(await joining.evaluate(() => document.activeElement?.textContent)).toBe(answer);
  }
  await press(joining, "They differ");
  await shows(joining, "Nothing was taken.");

  await compareDigits();
  await press(offering, "It shows the same: give the key");
  await shows(offering, "The key was given.");
  await press(offering, "Back");
  await inFront(firefox);
  await moveClock(joining, 600_000);
  await shows(joining, "Ten minutes are over.");
  expect((await readBodies(joining)).join()).toContain(token);
  await moveClock(joining, -600_000);
});

const moveClock = (page: Page, ms: number) =>
  page.evaluate((later) => {
    const now = Date.now;
    Date.now = () => now() + later;
  }, ms);

test("paired by a text and a yes on both, they give the same file the same token, and what waits leaves under the key", async () => {
  const [waiting] = await firefox.events();
  const former = waiting?.file ?? "no token";
  const [offering, joining] = await compareDigits();
  await inFront(firefox);
  await press(joining, "They are the same");
  await shows(joining, "Now say yes on the other device too.");
  await inFront(chromium);
  await press(offering, "It shows the same: give the key");
  await shows(offering, "The key was given.");
  await inFront(firefox);
  await shows(joining, "Paired.");
  await expect.poll(async () => (await readBodies(joining)).join()).not.toContain(former);
  expect((await readBodies(joining)).join()).toContain(`"seq":${waiting?.seq},`);

  const [there] = await firefox.eventsOf(1, () => clickIn(firefox.ads, "#report"));
  const [here] = await chromium.events();
  expect(there?.file).toBe(here?.file);
  expect(there?.length).toBe(here?.length);
});

test("withdrawn, sync stops, the events stay here, and none of them waits to leave, not even after a later yes", async () => {
  const page = await inFront(chromium);
  await press(page, "Switch sync off");
  await shows(page, "Sync is off. All stays in this browser.");
  await chromium.eventsOf(1, () => clickIn(chromium.ads, "#blob"));
  expect(await chromium.events()).toHaveLength(2);
  await page.bringToFront();
  await shows(page, "only what is noted from then on is sent");
  await shows(page, "No event waits");
  await press(page, "Read the question again");
  const yes = await page.waitForSelector("::-p-xpath(//section[.//h2='Account']//button[.='Accept'])");
  await yes?.click();
  await shows(page, "Sync is on");
  await shows(page, "No event waits");
  expect(await chromium.events()).toHaveLength(2);
});

test("the key is changed on one browser, and the other takes the new one with its next sync", async () => {
  const taking = await inFront(firefox);
  const yes = await taking.waitForSelector("::-p-xpath(//section[.//h2='Account']//button[.='Accept'])");
  await yes?.click();
  await shows(taking, "Sync is on");
  await shows(taking, "No event waits");
  const changing = await inFront(chromium);
  await press(changing, "Back");
  await press(changing, "Change the key");
  await press(changing, "Change the key");
  await shows(changing, "one other device will take it");
  await takePicture(changing, "browser-chrome-key-changed");
  await syncBrowser(taking);

  const [before] = await chromium.events();
  const [there] = await firefox.eventsOf(1, () => clickIn(firefox.ads, "#report"));
  const [here] = await chromium.eventsOf(1, () => clickIn(chromium.ads, "#report"));
  expect(here?.file).not.toBe(before?.file);
  expect(there?.family).toBe(here?.family);
});

test("what is set in one browser stands in the open settings of the other by itself, once it was synced", async () => {
  const page = await inFront(chromium);
  await retype(page, "[name=retention-days]", "30");
  await press(page, "Save");
  await shows(page, "What is older than 30 days is forgotten today.");
  await syncBrowser(page);
  const other = await inFront(firefox);
  const readDays = () => other.$eval("input[name=retention-days]", ({ value }) => value);
  await expect.poll(readDays, { timeout: 60_000 }).toBe("30");
});

test("the key goes on paper: nothing else of the page is printed", async () => {
  const page = await inFront(chromium);
  await press(page, "Show a recovery code");
  const shown = await page.waitForSelector(".recovery-code");
  const code = await shown?.evaluate((output) => output.textContent);
  expect(code).toMatch(/^([0-9A-Z]{5}-){11}[0-9A-Z]{5}$/);
  await takePicture(page, "browser-chrome-recovery");
  await page.emulateMediaType("print");
  const printed = await page.$$eval("main *", (parts) =>
    parts.filter((part) => part.checkVisibility() && part.children.length === 0).map((part) => part.textContent),
  );
  expect(printed).toEqual([expect.stringMatching(/^Write this down/), "Floyo recovery code", code]);
  await page.emulateMediaType();
  await press(page, "I have it on paper");
});

test("what the next sync says stands in the settings and in the popup before it leaves, byte for byte", async () => {
  const page = await inFront(chromium);
  tap.setOpen(false);
  await chromium.eventsOf(1, () => clickIn(chromium.ads, "#blob"));
  await page.bringToFront();
  await page.type("textarea[name=denied-sites]", "bank.example");
  await press(page, "Save rules");
  await shows(page, "The rules hold from now");
  await shows(page, "Your settings; names of sites");
  const shown = await readBodies(page);
  const popup = await openPopup(chromium.launched, chromium.ads);
  await clickAtRest(popup, ".what-leaves > summary");
  await popup.waitForSelector(".request pre");
  await takePicture(popup, "browser-chrome-popup-what-leaves");
  expect(await readBodies(popup)).toEqual(shown);
  await popup.close();

  const before = tap.heard.length;
  tap.setOpen(true);
  await syncBrowser(await inFront(chromium));
  const said = tap.heard.slice(before).filter(({ method, path }) => method !== "GET" && path.includes("/api/"));
  expect(said.map(({ body }) => body).toSorted()).toEqual(shown.toSorted());
  expect(shown).toEqual([expect.stringMatching(/^{"device":.*"events":\[{/), expect.stringContaining("sealedRules")]);
});

const readBodies = (page: Page) =>
  page.$$eval(".request pre", (bodies) => bodies.map(({ textContent }) => textContent ?? ""));
