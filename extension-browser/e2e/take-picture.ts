import { mkdirSync } from "node:fs";
import type { Page } from "puppeteer-core";

const folder = new URL("../../.cache/pictures/", import.meta.url).pathname;

/** A picture in light and one in dark, for people to look at. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]).catch(() => undefined);
    await page.screenshot({ path: `${folder}${name}-${scheme}.png` });
  }
}
