import { allowOrigin, type Launched, press, retype, shows } from "@floyo/extension-browser/e2e";
import type { Page } from "puppeteer-core";

/** The settings page of the extension, signed in and syncing. */
export async function signInBrowser(launched: Launched, settings: Page, account: Account): Promise<void> {
  await allowOrigin(launched, `http://${new URL(account.serverUrl).hostname}/*`);
  await settings.bringToFront();
  await fill(settings, "server", account.serverUrl);
  await fill(settings, "email", account.email);
  await press(settings, "Send me a code");
  await settings.waitForSelector("input[name=code]");
  await fill(settings, "code", await account.code());
  await press(settings, "Sign in");
  await shows(settings, account.email);
  await settings.click(".answers button:last-child");
  await shows(settings, "Sync is on.");
}

/** The server's own page, in the same browser, without the extension's help. */
export async function signInOnAccountPage(page: Page, { email, code }: Account): Promise<void> {
  await fill(page, "email", email);
  await press(page, "Continue");
  await page.waitForSelector("input[name=code]");
  await fill(page, "code", await code());
  await press(page, "Sign in");
  await shows(page, "Suggestions");
}

export type Account = { readonly serverUrl: string; readonly email: string; readonly code: () => Promise<string> };

async function fill(page: Page, name: string, text: string): Promise<void> {
  await page.waitForSelector(`input[name=${name}]`);
  await retype(page, `input[name=${name}]`, text);
}

/** Shows a pairing text, hands it to whoever enters it elsewhere, and says yes when the new device has asked. */
export async function pairFromBrowser(settings: Page, enter: (text: string) => Promise<unknown>): Promise<void> {
  await settings.bringToFront();
  await press(settings, "Show a pairing text");
  const shown = await settings.waitForSelector(".pairing-text");
  const entered = enter((await shown?.evaluate((element) => element.textContent)) ?? "");
  await shows(settings, "A device wants the key.");
  await settings.bringToFront();
  await press(settings, "It shows the same: give the key");
  await shows(settings, "The key was given.");
  await entered;
  await press(settings, "Back");
}

/** Presses "Sync now" and waits until it is done. */
export async function syncBrowser(settings: Page): Promise<void> {
  await settings.bringToFront();
  const syncNow = (state: string) => `::-p-xpath(//button[normalize-space()='Sync now' and ${state}])`;
  const began = settings.waitForSelector(syncNow("@disabled"));
  await press(settings, "Sync now");
  await began;
  await settings.waitForSelector(syncNow("not(@disabled)"));
}
