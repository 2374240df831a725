import { setTimeout as wait } from "node:timers/promises";
import type { ElementHandle, Page } from "puppeteer-core";
import { until } from "./until.ts";

/** Waits until a page shows the words. */
export const shows = (page: Page, words: string | RegExp): Promise<boolean> =>
  until(`the words ${String(words)}`, async () => {
    const text = await page.evaluate(() => document.body.textContent ?? "");
    return typeof words === "string" ? text.includes(words) : words.test(text);
  });

export const press = (page: Page, label: string): Promise<void> =>
  clickAtRest(page, `::-p-xpath(//button[normalize-space()="${label}"])`);

/** Once it is there, away from what stands over the edges of the page, and nothing moves it any more. */
export async function clickAtRest(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector);
  if (element === null) throw new Error(`There is no ${selector}.`);
  await element.evaluate((shown) => shown instanceof Element && shown.scrollIntoView({ block: "center" }));
  await until(`${selector} at rest`, () => isAtRest(element));
  await element.click();
}

/** What comes in above it would push it away from under the mouse. */
async function isAtRest(element: ElementHandle<Node>): Promise<boolean> {
  const before = await element.boundingBox();
  await wait(100);
  const after = await element.boundingBox();
  return before !== null && after !== null && before.x === after.x && before.y === after.y;
}

/** In place of what stands there. Three clicks that come slowly select nothing. */
export async function retype(page: Page, field: string, text: string): Promise<void> {
  await page.focus(field);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(text);
}
