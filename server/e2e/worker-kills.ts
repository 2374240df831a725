import { setTimeout as wait } from "node:timers/promises";
import { createLuck, type Luck } from "@floyo/core/testing";
import { chooseFile, shows, stopWorker } from "@floyo/extension-browser/e2e";
import { syncBrowser } from "./browser-account.ts";
import { readEventRows } from "./event-rows.ts";
import type { SyncingBrowser } from "./syncing-browser.ts";
import type { Heard, Tap } from "./tap.ts";

/** What came of it. `broken` has to be empty. */
export type WorkerKillSum = {
  readonly handed: number;
  /** So many kills came while a request of events was under way. */
  readonly cut: number;
  readonly broken: readonly string[];
};

/** So long a request takes to the server, and its answer back, at most. */
const wayMs = 50;
/** After a request came the kill comes within. */
const killMs = 40;
const mostFiles = 5;
const patienceMs = 3000;

/** Files are handed over and sent, and the worker is ended while it sends, so often, at a moment that chance decides. */
export async function surviveWorkerKills(browser: SyncingBrowser, kills: number, seed: number): Promise<WorkerKillSum> {
  const { tap, scene, settings } = browser;
  const luck = createLuck(seed);
  let handed = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const files = Array.from({ length: 1 + luck.upTo(mostFiles) }, (_, file) =>
      scene.createFile(`${kill}-${file}.csv`),
    );
    await scene.sheet.bringToFront();
    await scene.eventsOf(files.length, () => chooseFile(scene.sheet, "#free", ...files));
    handed += files.length;
    const sending = slowDown(tap, luck);
    // Whoever waits for a worker that is ended hears that nobody answers, or nothing.
    const asked = scene.own.evaluate(() => chrome.runtime.sendMessage({ kind: "sync-now" })).catch(() => undefined);
    await Promise.race([sending, asked, wait(patienceMs)]); // a sync that began by itself may have been faster
    await wait(luck.random() * killMs);
    await stopWorker(scene.launched);
  }
  tap.onStep = async () => undefined;
  await syncBrowser(settings);
  await shows(settings, "No event waits");
  return { handed, cut: tap.cut.filter(isOfEvents).length, broken: await compare(browser, handed) };
}

const isOfEvents = ({ path }: Heard) => path.endsWith("/events");

/** Resolves when a request of events has come. */
const slowDown = (tap: Tap, luck: Luck): Promise<void> =>
  new Promise((come) => {
    tap.onStep = async (request) => {
      if (!isOfEvents(request)) return;
      come();
      await wait(luck.random() * wayMs);
    };
  });

/** What was handed over, what the browser has and what lies in the database: each difference is a line. */
async function compare({ server, scene }: SyncingBrowser, handed: number): Promise<readonly string[]> {
  const events = await scene.events();
  const noted = events.map(({ device, seq, id }) => `${device} ${seq} ${id}`);
  const held = await readEventRows(server.dataFolder);
  const files = new Set(events.map(({ file }) => file)).size;
  const counts = { files, "events noted": noted.length, "events on the server": held.length };
  return [
    ...noted.filter((row) => !held.includes(row)).map((row) => `not on the server: ${row}`),
    ...held.filter((row) => !noted.includes(row)).map((row) => `nobody noted: ${row}`),
    ...events.filter(({ seq }, index) => seq !== index + 1).map(({ seq }) => `out of order: ${seq}`),
    ...Object.entries(counts).flatMap(([what, count]) => (count === handed ? [] : `${count} ${what} of ${handed}`)),
  ];
}
