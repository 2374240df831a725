import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { press, shows, takePicture } from "@floyo/extension-browser/e2e";
import { buildEvent, testDevice } from "@floyo/core/testing";
import { exportSchema } from "@floyo/core/sync";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInOnAccountPage } from "./browser-account.ts";
import { type FloyoServer, startFloyoServer } from "./floyo-server.ts";

// The account page in a browser without the extension: what is held is taken along, then deleted in part, then whole.

const email = "yara@example.test";
const downloads = mkdtempSync(join(tmpdir(), "floyo-downloads-"));

let server: FloyoServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  server = await startFloyoServer();
  browser = await puppeteer.launch({
    executablePath: process.env["CHROME"] ?? "/usr/lib/chromium/chromium",
    headless: true,
    args: ["--no-sandbox"],
  });
  const context = await browser.createBrowserContext({
    downloadBehavior: { policy: "allow", downloadPath: downloads },
  });
  page = await context.newPage();
  await page.setViewport({ width: 900, height: 1300 });
  await page.goto(server.url);
  await signInOnAccountPage(page, { serverUrl: server.url, email, code: () => server.codeFor(email) });
  await sendEvents();
  await page.reload();
  await shows(page, "Your data");
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(downloads, { recursive: true, force: true });
});

/** As a device of the person would, with the token of the page. */
async function sendEvents(): Promise<void> {
  const events = [0, 1, 2, 3, 4].map((seq) => buildEvent({ seq, place: seq < 2 ? "google-sheets" : "tiktok-ads" }));
  const session = await page.evaluate(() => localStorage.getItem("floyo-session") ?? "{}");
  const { access_token: token } = v.parse(v.object({ access_token: v.string() }), JSON.parse(session));
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const post = async (path: string, body: unknown): Promise<number> => {
    const request = { method: "POST", headers, body: JSON.stringify(body) };
    return (await fetch(`${server.url}/functions/v1/api/${path}`, request)).status;
  };
  const batch = { device: testDevice, events, tombstones: [] };
  const statuses = [await post("devices", { device: testDevice, surface: "browser" }), await post("events", batch)];
  expect(statuses).toEqual([200, 200]);
}

async function readDownload(name: string): Promise<string> {
  await expect.poll(() => readdirSync(downloads)).toContain(name);
  return readFileSync(join(downloads, name), "utf8");
}

const readOutcomes = (): Promise<string> =>
  page.$$eval("[role=status]", (lines) => lines.map(({ textContent }) => textContent).join(" "));

test("what is held comes as JSON and as CSV", async () => {
  await press(page, "Download everything (JSON)");
  await shows(page, "Saved as floyo.json.");
  const held = v.parse(exportSchema, JSON.parse(await readDownload("floyo.json")));
  expect(held.account.email).toBe(email);
  expect(held.events).toHaveLength(5);
  await press(page, "Download events (CSV)");
  await shows(page, "Saved as floyo-events.csv.");
  expect((await readDownload("floyo-events.csv")).trimEnd().split("\r\n")).toHaveLength(6);
});

test("a server that does not answer is told, and what that means", async () => {
  await page.setOfflineMode(true);
  await press(page, "Delete all events");
  await press(page, "Delete all events for good");
  await expect.poll(readOutcomes).toContain("It may have deleted them all the same");
  await page.setOfflineMode(false);
});

test("the events of one service go after a second question, with the keyboard alone", async () => {
  await page.select("select", "google-sheets");
  await press(page, "Delete all events at Google Sheets");
  await shows(page, "Delete all events at Google Sheets for good");
  await takePicture(page, "your-data");
  await page.keyboard.press("Enter");
  await expect.poll(readOutcomes).toContain("2 events are deleted.");
});

test("the account goes when its address was written, and signing in again begins empty", async () => {
  await page.waitForNetworkIdle(); // what is read anew after the events went moves the button
  await press(page, "Delete the account …");
  await page.waitForSelector("input[name=confirmation]:focus");
  await page.keyboard.type("somebody@example.test");
  const isLocked = () => page.$eval("form .alarm", (button) => button.matches(":disabled"));
  expect(await isLocked()).toBe(true);
  await page.$eval("input[name=confirmation]", (field) => field.select());
  await page.keyboard.type(email);
  expect(await isLocked()).toBe(false);
  await takePicture(page, "your-data-account");
  await page.keyboard.press("Enter");
  await shows(page, "Your account is deleted");
  await takePicture(page, "your-data-gone");
  await press(page, "Back to sign-in");
  await signInOnAccountPage(page, { serverUrl: server.url, email, code: () => server.codeFor(email) });
  await shows(page, "No device yet.");
});
