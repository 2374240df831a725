import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, chooseFile, clickIn, switchUploadsOn } from "./person.ts";
import { browsers, openScene, type Scene } from "./scene.ts";
import { stopWorker } from "./stop-worker.ts";
import { until } from "./until.ts";

const kills = 20;

describe.each(browsers)("the worker of %s", (name) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(name);
    await accept(scene.own);
    await switchUploadsOn(scene.launched, scene.sheet);
  });
  afterAll(() => scene?.close());

  test("after its end it comes back for a download and goes on counting", async () => {
    await scene.eventsOf(1, () => clickIn(scene.ads, "#report"));
    await stopWorker(scene.launched);
    expect(await scene.eventsOf(1, () => clickIn(scene.ads, "#report"))).toMatchObject([{ seq: 2 }]);
  });

  test("after its end it comes back for an upload", async () => {
    await stopWorker(scene.launched);
    const choose = () => chooseFile(scene.sheet, "#free", scene.createFile("revived.csv"));
    expect(await scene.eventsOf(1, choose)).toMatchObject([{ operation: "upload", seq: 3 }]);
  });

  test.runIf(name === "chrome")("killed at any moment it loses nothing and counts nothing twice", async () => {
    const before = (await scene.events()).length;
    for (let round = 0; round < kills; round += 1) {
      await clickIn(scene.ads, "#report");
      await chooseFile(scene.sheet, "#free", scene.createFile(`killed-${round}.csv`, "x".repeat(round + 1)));
      await wait((round * 7) % 60);
      await stopWorker(scene.launched);
    }
    // What ended while the worker was dead is found at its next start, whatever starts it.
    await scene.own.evaluate(() => chrome.runtime.sendMessage({ kind: "read-popup" }));
    const settled = await until("all of them", async () => {
      const events = await scene.events();
      return events.length >= before + 2 * kills && events;
    });
    await wait(1000);
    expect(await scene.events()).toHaveLength(settled.length);
    expect(settled).toHaveLength(before + 2 * kills);
    expect(settled.map(({ seq }) => seq)).toEqual(settled.map((_, index) => index + 1));
    expect(new Set(settled.map(({ path, length, operation }) => `${operation} ${path} ${length}`)).size).toBe(
      settled.length,
    );
  });
});
