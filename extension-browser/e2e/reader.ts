import { setTimeout as wait } from "node:timers/promises";
import type { ElementHandle, Page } from "puppeteer-core";
import { until } from "./until.ts";

/** Waits until a page shows the words. */
export const shows = (page: Page, words: string | RegExp): Promise<boolean> =>
  until(`the words ${String(words)}`, async () => {
    const text = await page.evaluate(() => document.body.textContent ?? "");
    return typeof words === "string" ? text.includes(words) : words.test(text);
  });

export async function press(page: Page, label: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${label}"])`);
  if (button === null) throw new Error(`There is no button ${label}.`);
  await until(`the button ${label} at rest`, () => isAtRest(button));
  await button.click();
}

/** What comes in above a button pushes it away from under the mouse. */
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
