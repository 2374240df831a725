import type { Page } from "puppeteer-core";
import { until } from "./until.ts";

/** Waits until a page shows the words. */
export const shows = (page: Page, words: string | RegExp): Promise<boolean> =>
  until(`the words ${String(words)}`, async () => {
    const text = await page.evaluate(() => document.body.textContent ?? "");
    return typeof words === "string" ? text.includes(words) : words.test(text);
  });

export async function press(page: Page, label: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${label}"])`);
  await button?.click();
}

/** In place of what stands there. Three clicks that come slowly select nothing. */
export async function retype(page: Page, field: string, text: string): Promise<void> {
  await page.focus(field);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(text);
}
