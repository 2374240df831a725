import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Movement, Popup } from "../src/answers.ts";
import { launchBrowser, type Launched } from "./launch.ts";
import { shows } from "./reader.ts";
import { takePicture } from "./take-picture.ts";

let launched: Launched;
beforeAll(async () => {
  launched = await launchBrowser("chrome", 1);
});
afterAll(() => launched?.close());

const calm: Popup = { recording: { state: "on" }, cards: [], today: [], sync: { state: "none", waiting: 0 } };
const card: Popup["cards"][number] = {
  id: "one",
  title: "Every workday: a-report-with-a-very-long-name-that-nobody-shortened_{date}.csv → Google Sheets",
  when: "Every workday, 8:00 – 8:30",
  evidence: ["24 times, the last: 13, 16, 17, 18, 19, 20 November", "12 min each, measured"],
  confidence: { words: "Very sure", share: 0.95 },
  steps: [
    { text: "Download a CSV file from TikTok Ads Manager", isByHand: false },
    { text: "Run your program on a CSV file", isByHand: true },
    { text: "Upload a CSV file to Google Sheets", isByHand: false },
  ],
  native: [],
  automations: [{ target: "script", label: "Script for your computer (Node)", about: "Free." }],
};
const names = [
  "تقرير المبيعات الأسبوعي.xlsx",
  "דוח חודשי (3).csv",
  `${"very-long-".repeat(18)}name.csv`,
  "四半期レポート.pdf",
];
const longHost = `${"a-very-long-name-of-a-host.".repeat(5)}example`;
const rightToLeft = {
  title: "تقرير المبيعات الأسبوعي.xlsx → Google Sheets",
  when: "Whenever you download \u2068report-with-a-very-long-name-that-nobody-shortened.xlsx\u2069 from Meta Ads Manager, within 15 minutes",
};
const movement = (index: number): Movement => {
  const name = names[index % names.length] ?? "";
  return { id: String(index), direction: index % 3 ? "in" : "out", name, shown: name, place: "ads.example", at: index };
};

/** The popup as it is when the worker answers this; `undefined`: when it does not. */
async function openPopup(answer: Popup | undefined): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.setViewport({ width: 380, height: 600 });
  await page.evaluateOnNewDocument(
    (json) => {
      const sendMessage = async () => (json === "" ? undefined : { ok: true, value: JSON.parse(json) as unknown });
      const standIn = { ...chrome, runtime: { ...chrome.runtime, sendMessage } };
      Object.defineProperty(globalThis, "browser", { value: standIn });
    },
    answer === undefined ? "" : JSON.stringify(answer),
  );
  await page.goto(`${launched.origin}/popup.html`);
  await page.waitForSelector("main:not([aria-busy])");
  return page;
}

const isWiderThanItself = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > 380);

const states: readonly { readonly name: string; readonly words: string; readonly answer: Popup | undefined }[] = [
  { name: "empty", words: "No file has come in or gone out yet", answer: calm },
  { name: "silent", words: "did not answer. Nothing is lost", answer: undefined },
  { name: "declined", words: "you declined", answer: { ...calm, recording: { state: "declined" } } },
  { name: "outdated", words: "until you answer again", answer: { ...calm, recording: { state: "outdated" } } },
  { name: "off", words: "Off in the settings", answer: { ...calm, recording: { state: "off" } } },
  {
    name: "offline",
    words: "Server not reached. 3 events kept here",
    answer: { ...calm, sync: { state: "offline", waiting: 3 } },
  },
  {
    name: "overflow",
    words: "50,000 events kept here. 1,204 more stay on this device for good",
    answer: { ...calm, sync: { state: "offline", waiting: 50_000, overflow: 1204 } },
  },
  {
    name: "signed-out",
    words: "Signed out. 1 event kept here",
    answer: { ...calm, sync: { state: "signed-out", waiting: 1 } },
  },
  {
    name: "denied",
    words: "keeps this site out",
    answer: { ...calm, site: { host: "login.mybank.example", choice: "nothing", deniedBy: "mybank.example" } },
  },
  { name: "broken", words: "The key on this device cannot be read", answer: { ...calm, problem: "keys-broken" } },
  { name: "lost", words: "began anew, on the careful side", answer: { ...calm, problem: "state-lost" } },
  { name: "full", words: "The disk is full, so nothing new", answer: { ...calm, problem: "capture-store-full" } },
  {
    name: "paused-long",
    words: "Paused",
    answer: {
      ...calm,
      recording: { state: "paused", until: 4_000_000_000 },
      site: { host: longHost, choice: "nothing" },
    },
  },
  {
    name: "busy-day",
    words: "and 10 more",
    answer: { ...calm, today: Array.from({ length: 50 }, (_, i) => movement(i)) },
  },
  {
    name: "five",
    words: "Whenever you download",
    answer: { ...calm, cards: ["1", "2", "3", "4", "5"].map((id) => ({ ...card, id, ...rightToLeft })) },
  },
  {
    name: "many",
    words: "and 160 more",
    answer: {
      ...calm,
      cards: [card, { ...card, id: "two" }],
      today: Array.from({ length: 200 }, (_, i) => movement(i)),
    },
  },
];

test.each(states)("$name: it says what is, and stays in its width", async ({ name, words, answer }) => {
  const page = await openPopup(answer);
  expect(await shows(page, words)).toBe(true);
  expect(await isWiderThanItself(page)).toBe(false);
  await takePicture(page, `browser-popup-${name}`);
  await page.close();
});

test("every control can be reached by the keyboard and has a name", async () => {
  const page = await openPopup({ ...calm, cards: [card], site: { host: "docs.google.com", choice: "downloads" } });
  const controls = await page.$$eval("button, input, a", (found) => found.length);
  const reached = new Set<string>();
  for (let presses = 0; presses < controls + 2; presses += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      return at instanceof HTMLInputElement ? at.value : (at?.textContent ?? "");
    });
    reached.add(name.trim());
  }
  for (const label of ["Pause", "downloads", "Script for your computer (Node)", "Never", "Settings"]) {
    expect(reached).toContain(label);
  }
  const tree = await page.accessibility.snapshot({ interestingOnly: true });
  const unnamed = (tree?.children ?? []).filter(
    ({ role, name }) => ["button", "radio", "link"].includes(role) && !name,
  );
  expect(unnamed).toEqual([]);
  await page.close();
});
