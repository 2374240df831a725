import type { ElementHandle, Page } from "puppeteer-core";
import type { Launched } from "./launch.ts";
import { until } from "./until.ts";

/** Reads the question on the welcome page and says yes; waits for the second from which the yes counts. */
export async function accept(welcome: Page): Promise<void> {
  await welcome.bringToFront();
  await welcome.click(".answers button:last-child");
  await until("the yes", () => welcome.evaluate(() => document.body.innerText.includes("on from now")));
  await nextSecond();
}

/** A yes, and the end of a pause, count from the end of their second. */
export async function nextSecond(): Promise<void> {
  const next = Math.ceil(Date.now() / 1000) * 1000;
  await until("the next second", async () => Date.now() > next);
}

/** Clicks the button in the toolbar while a page is in front. Firefox cannot be told to: there the popup opens as a tab. */
export async function openPopup({ browser, origin, name, openOwnPage }: Launched, page: Page): Promise<Page> {
  if (name === "firefox") return openOwnPage("popup.html");
  const extension = (await browser.extensions()).get(new URL(origin).host);
  if (!extension) throw new Error("the extension is not installed");
  await page.bringToFront();
  const closing = new Set(browser.targets()); // a popup that was closed is there a moment longer
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((one) => one.url() === `${origin}/popup.html` && !closing.has(one));
  return target.asPage();
}

/**
 * Lets the extension talk to an origin. Chromium's own question cannot be clicked from here; said beforehand in its
 * extension settings, the answer is the same. Firefox is told by a preference not to ask.
 */
export async function allowOrigin({ browser, name, origin }: Launched, pattern: string): Promise<void> {
  if (name === "firefox") return;
  const settings = await browser.newPage();
  await settings.goto("chrome://extensions/");
  await settings.evaluate(
    (id, host) => chrome.developerPrivate.addHostPermission(id, host),
    new URL(origin).host,
    pattern,
  );
  await settings.close();
}

/** Switches uploads on for the site of a page. */
export async function switchUploadsOn(launched: Launched, page: Page): Promise<void> {
  const { name } = launched;
  const site = `${new URL(page.url()).origin}/*`;
  await allowOrigin(launched, site);
  const own = name === "chrome" ? await openPopup(launched, page) : await launched.openOwnPage("options.html");
  if (name === "chrome") {
    await own.waitForSelector("input[value=uploads]");
    await own.click("input[value=uploads]");
  } else {
    await own.bringToFront();
    await (await own.waitForSelector("input[name=site]"))?.type(new URL(site).host);
    await own.keyboard.press("Enter");
  }
  await until("the permission", () =>
    own.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), site),
  );
  await until("the scripts", () =>
    own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 2),
  );
  await own.close();
}

/** A tab behind another one takes no click. */
export async function clickIn(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.click(selector);
}

/** Drops a file from outside the browser; only Chromium's protocol can. */
export async function dropFile(page: Page, selector: string, file: string): Promise<void> {
  await page.bringToFront();
  const session = await page.createCDPSession();
  const target = await page.waitForSelector(selector);
  const box = await (target as ElementHandle<Element>).boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: box.x + 20, y: box.y + 20, data });
  }
  await session.detach();
}

/** Copies a picture and pastes it, both as the browser itself does it. */
export async function pastePicture(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.focus(selector);
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2, 2);
    canvas.getContext("2d")?.fillRect(0, 0, 1, 1);
    await navigator.clipboard.write([new ClipboardItem({ "image/png": canvas.convertToBlob() })]);
  });
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyV");
  await page.keyboard.up("Control");
}

/** Chooses files in an `<input type=file>`. */
export async function chooseFile(page: Page, selector: string, ...files: readonly string[]): Promise<void> {
  const input = await page.waitForSelector(selector);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
}
