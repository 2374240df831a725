import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, chooseFile, clickIn, dropFile, switchUploadsOn } from "./person.ts";
import { browsers, openScene, type Scene } from "./scene.ts";
import { readStored } from "./stored.ts";
import { until } from "./until.ts";

describe.each(browsers)("%s", (name) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(name);
  });
  afterAll(() => scene?.close());

  const download = (link: string) => scene.eventsOf(1, () => clickIn(scene.ads, link));
  const downloaded = { operation: "download", place: "tiktok-ads", ext: "csv", tool: "download" };
  const uploaded = { operation: "upload", place: "google-sheets", ext: "csv" };

  test("before consent a download leaves nothing on the disk", async () => {
    await clickIn(scene.ads, "#report");
    await until("the download", () =>
      scene.own.evaluate(async () => (await chrome.downloads.search({ state: "complete" })).length === 1),
    );
    expect(await readStored(scene.own)).toMatchObject({ rows: 0, keys: [], files: [] });
  });

  test("after consent a download named by its header is one event of the service, the one before is none", async () => {
    await accept(scene.own);
    const [event] = await download("#report");
    expect(event).toMatchObject({ ...downloaded, seq: 1, size: 65_536 });
    expect(event?.path).toBeDefined();
    expect(await scene.events()).toHaveLength(1);
  });

  test("no name, path or address of it lies on the disk", async () => {
    const { text } = await readStored(scene.own);
    expect(text).toContain("tiktok-ads");
    expect(text).not.toMatch(/report_|tiktok\.com|Downloads|2026-11-23/);
  });

  test("the same report again is another event of the same family, by another path", async () => {
    const [first] = await scene.events();
    const [again] = await download("#report");
    expect(again).toMatchObject({ ...downloaded, length: first?.length });
    expect(again?.path).not.toBe(first?.path);
    expect(again?.family).toBe(first?.family);
  });

  test("a file made in the page is of that page", async () => {
    expect(await download("#blob")).toMatchObject([downloaded]);
  });

  test("a file that another host delivers is of the page that started it", async () => {
    expect(await download("#delivered")).toMatchObject([downloaded]);
  });

  test.runIf(name === "chrome")("a download that was interrupted and resumed is counted once", async () => {
    const fresh = await scene.eventsOf(1, async () => {
      await clickIn(scene.ads, "#broken");
      await until("the interruption, and going on", () =>
        scene.own.evaluate(async () => {
          const [broken] = await chrome.downloads.search({ state: "interrupted" });
          if (broken) await chrome.downloads.resume(broken.id);
          const [item] = await chrome.downloads.search({ urlRegex: "broken", state: "complete" });
          return item !== undefined;
        }),
      );
    });
    expect(scene.site.seen.filter(({ path }) => path === "/broken")).toHaveLength(2);
    expect(fresh).toMatchObject([downloaded]);
    expect(fresh).toHaveLength(1);
  });

  test("before its site is switched on an upload leaves nothing", async () => {
    const before = await scene.events();
    await chooseFile(scene.sheet, "#free", scene.createFile("too-early.csv"));
    await until("the upload", async () => scene.site.seen.some(({ path }) => path === "/upload"));
    expect(await scene.events()).toEqual(before);
  });

  test("a file chosen in an input is one upload to the document of the page", async () => {
    await switchUploadsOn(scene.launched, scene.sheet);
    const choose = () => chooseFile(scene.sheet, "#free", scene.createFile("weekly.csv"));
    const [event] = await scene.eventsOf(1, choose);
    expect(event).toMatchObject({ ...uploaded, tool: "file-input" });
    expect([event?.target, event?.length, event?.stat].every((token) => /^[0-9a-f]{32}$/.test(token ?? ""))).toBe(true);
  });

  test("a file in a form is uploaded when the form is sent, not when it is chosen", async () => {
    const before = (await scene.events()).length;
    await chooseFile(scene.sheet, "#in-form", scene.createFile("form.csv"));
    const fresh = await scene.eventsOf(1, () => clickIn(scene.sheet, "#send"));
    expect(fresh).toMatchObject([{ ...uploaded, tool: "form" }]);
    expect(await scene.events()).toHaveLength(before + 1);
  });

  test.runIf(name === "chrome")("a dropped file is one upload, also when it is dropped on an input", async () => {
    const drop = (place: string, file: string) => () => dropFile(scene.sheet, place, scene.createFile(file));
    expect(await scene.eventsOf(1, drop("#drop", "dropped.csv"))).toMatchObject([{ ...uploaded, tool: "drop" }]);
    expect(await scene.eventsOf(1, drop("#free", "on-input.csv"))).toHaveLength(1);
  });

  test("a file chosen in an input that is in no document, and one in a shadow root, are uploads", async () => {
    await scene.sheet.bringToFront();
    await scene.sheet.evaluate(() => document.getElementById("open")?.click());
    const detached = await scene.sheet.evaluateHandle(() => Reflect.get(globalThis, "detached") as HTMLInputElement);
    const file = scene.createFile("detached.csv");
    expect(await scene.eventsOf(1, () => detached.uploadFile(file))).toMatchObject([uploaded]);
    if (name === "firefox") return; // what its driver dispatches does not leave a shadow root
    const inner = scene.createFile("inner.csv");
    expect(await scene.eventsOf(1, () => chooseFile(scene.sheet, ">>> #inner", inner))).toMatchObject([uploaded]);
  });

  test("a page that makes events and messages itself records nothing", async () => {
    const before = await scene.events();
    await scene.sheet.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["forged"], "forged.csv"));
      const free = document.querySelector<HTMLInputElement>("#free");
      if (free) free.files = data.files;
      for (const type of ["input", "change"]) free?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      document.querySelector("#drop")?.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: data }));
      const pasted = { bubbles: true, cancelable: true, clipboardData: data };
      document.querySelector("#paste")?.dispatchEvent(new ClipboardEvent("paste", pasted));
      const inForm = document.querySelector<HTMLInputElement>("#in-form");
      if (inForm) inForm.files = data.files;
      inForm?.form?.requestSubmit();
      postMessage({ kind: "files-handed", handOver: { atMs: Date.now(), tool: "drop", files: [], count: 9 } }, "*");
    });
    const fresh = await scene.eventsOf(1, () => clickIn(scene.ads, "#report"));
    expect(fresh).toMatchObject([downloaded]);
    expect(await scene.events()).toHaveLength(before.length + 1);
  });
});
