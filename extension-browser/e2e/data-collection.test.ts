import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept } from "./person.ts";
import { clickAtRest, press, shows } from "./reader.ts";
import { openScene, type Scene } from "./scene.ts";
import { until } from "./until.ts";

// Firefox has a permission of its own for data to leave, which the person can take back in its settings at any time.

type Receipt = { readonly purpose: string; readonly granted: boolean };
const kinds = ["websiteActivity", "personallyIdentifyingInfo", "authenticationInfo"];

describe("firefox", () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene("firefox");
    await accept(scene.own);
    await scene.own.evaluate(async () => {
      const { state } = await chrome.storage.local.get("state");
      const account = { serverUrl: "http://127.0.0.1:9", email: "a@example.org" };
      await chrome.storage.local.set({ state: { ...(state as object), account } });
    });
  });
  afterAll(() => scene?.close());

  const answers = async () => {
    const { state } = await scene.own.evaluate(() => chrome.storage.local.get("state"));
    const { receipts } = state as { receipts: readonly Receipt[] };
    return receipts.filter(({ purpose }) => purpose === "sync").map(({ granted }) => granted);
  };
  const allow = (method: "contains" | "remove") =>
    scene.own.evaluate(
      (name, data) => {
        const wanted: object = { data_collection: data }; // which the types of Chromium do not know
        return chrome.permissions[name](wanted);
      },
      method,
      kinds,
    );

  test("taken back there, sync is off here at once, and the page says why; asked anew, one yes is enough", async () => {
    const settings = await scene.launched.openOwnPage("options.html");
    const yes = "::-p-xpath(//section[.//h2='Account']//button[.='Accept'])";
    await clickAtRest(settings, yes);
    await shows(settings, "Sync is on");
    expect(await allow("contains")).toBe(true);

    await allow("remove");
    await until("a withdrawal", async () => (await answers()).length === 2);
    expect(await answers()).toEqual([true, false]);
    await settings.evaluate(() => dispatchEvent(new Event("focus")));
    await shows(settings, "Firefox's permission for data to leave was taken back.");

    await press(settings, "Read the question again");
    await clickAtRest(settings, yes);
    await shows(settings, "Sync is on");
    expect([await answers(), await allow("contains")]).toEqual([[true, false, true], true]);
  });
});
