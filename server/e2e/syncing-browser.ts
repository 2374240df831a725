import { accept, openScene, type Scene, switchUploadsOn } from "@floyo/extension-browser/e2e";
import type { Page } from "puppeteer-core";
import { signInBrowser } from "./browser-account.ts";
import { type FloyoServer, startFloyoServer } from "./floyo-server.ts";
import { openTap, type Tap } from "./tap.ts";

/** Chromium that notes uploads and syncs with a server through a tap. */
export type SyncingBrowser = {
  readonly server: FloyoServer;
  readonly tap: Tap;
  readonly scene: Scene;
  readonly settings: Page;
  readonly stop: () => Promise<void>;
};

const email = "kim@example.test";

export async function openSyncingBrowser(): Promise<SyncingBrowser> {
  const [server, scene] = await Promise.all([startFloyoServer(), openScene("chrome")]);
  const tap = await openTap(server.url);
  await accept(scene.own);
  await switchUploadsOn(scene.launched, scene.sheet);
  const settings = await scene.launched.openOwnPage("options.html");
  await signInBrowser(scene.launched, settings, { serverUrl: tap.url, email, code: () => server.codeFor(email) });
  return {
    server,
    tap,
    scene,
    settings,
    stop: async () => {
      await scene.close();
      await tap.stop();
      await server.stop();
    },
  };
}
