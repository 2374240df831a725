import type { browser } from "wxt/browser";

/** As pages of an extension know it, with Chromium's own extension settings; Firefox has it under this name too. */
declare global {
  const chrome: typeof browser & {
    readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
  };
}
