import type { Locator } from "playwright-core";

/** Waits until it can be seen; the message of the failure names what was looked for. */
export const expectVisible = (locator: Locator, timeout = 90_000): Promise<void> =>
  locator.first().waitFor({ state: "visible", timeout });
