import { expect, test } from "vitest";
import type { Signal } from "@floyo/core/privacy";
import { downloadToSignal, watchDownloads, type DownloadCursor, type DownloadItem } from "./downloads.ts";
import type { Recorded } from "./record.ts";

const at = (second: number) => new Date(1_795_000_000_000 + second * 1000).toISOString();

function buildDownload(overrides: Partial<DownloadItem> = {}): DownloadItem {
  return {
    id: 1,
    url: "https://cdn.example/files/1",
    referrer: "https://ads.tiktok.com/reports",
    filename: "/home/robin/Downloads/report.csv",
    startTime: at(10),
    endTime: at(12),
    state: "complete",
    fileSize: 500,
    bytesReceived: 500,
    incognito: false,
    ...overrides,
  };
}

/** A browser's list of downloads, and what was recorded of it. */
function createScene(list: DownloadItem[], answers: Recorded[] = []) {
  const recorded: Signal[] = [];
  let cursor: DownloadCursor | undefined = { throughMs: Date.parse(at(0)), recorded: [] };
  const downloads = {
    searchCompleted: async (since: number) =>
      list.filter(({ state, endTime = "" }) => state === "complete" && Date.parse(endTime) > since),
    onChanged: () => undefined,
    ownId: "floyo",
  };
  const cursors = {
    load: async () => cursor,
    save: async (next: DownloadCursor) => {
      cursor = next;
    },
  };
  const record = async (signal: Signal) => {
    const answer = answers.shift() ?? "kept";
    if (answer === "kept") recorded.push(signal);
    return answer;
  };
  const start = () => watchDownloads(downloads, cursors, { record, signal: new AbortController().signal });
  return { start, recorded, list, forgetConsent: () => (cursor = undefined) };
}

test("each completed download is recorded once, over all starts of the worker", async () => {
  const { start, recorded } = createScene([buildDownload(), buildDownload({ id: 2, endTime: at(20) })]);
  await start()();
  await start()();
  expect(recorded.map(({ atMs }) => atMs)).toEqual([Date.parse(at(12)), Date.parse(at(20))]);
});

test("a download that was interrupted and resumed is recorded once, when it is complete", async () => {
  const { start, recorded, list } = createScene([buildDownload({ state: "interrupted" })]);
  await start()();
  expect(recorded).toEqual([]);
  list.splice(0, 1, buildDownload({ endTime: at(40) }));
  await start()();
  await start()();
  expect(recorded).toHaveLength(1);
});

test("a download that shows up after a later one is recorded too", async () => {
  const { start, recorded, list } = createScene([buildDownload({ id: 2, endTime: at(30) })]);
  await start()();
  list.push(buildDownload({ endTime: at(29) }));
  await start()();
  expect(recorded).toHaveLength(2);
});

test("what the disk did not take is found again at the next start", async () => {
  const { start, recorded } = createScene([buildDownload()], ["failed"]);
  await start()();
  await start()();
  expect(recorded).toHaveLength(1);
});

test("before consent nothing is even looked up", async () => {
  const { start, recorded, forgetConsent } = createScene([buildDownload()]);
  forgetConsent();
  await start()();
  expect(recorded).toEqual([]);
});

test("an automation that we saved ourselves is no download of the person", async () => {
  const { start, recorded } = createScene([buildDownload({ byExtensionId: "floyo" })]);
  await start()();
  expect(recorded).toEqual([]);
});

test("the place is the page that started it; the delivering host only when no page is known", () => {
  const place = (overrides: Partial<DownloadItem>) => downloadToSignal(buildDownload(overrides)).place;
  expect(place({})).toMatchObject({ url: "https://ads.tiktok.com/reports" });
  expect(place({ referrer: "" })).toMatchObject({ url: "https://cdn.example/files/1" });
  expect(place({ referrer: undefined, url: "blob:https://docs.google.com/1-2-3" })).toMatchObject({
    url: "https://docs.google.com/1-2-3",
  });
  expect(place({ referrer: undefined, url: "data:text/csv,a" })).toBeUndefined();
});

test("the size is what was received when the browser does not know the file's", () => {
  expect(downloadToSignal(buildDownload({ fileSize: -1, bytesReceived: 7 })).file?.bytes).toBe(7);
});
