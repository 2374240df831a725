import { randomBytes } from "node:crypto";
import { linkSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLeakSearch, createRestSearch } from "@floyo/core/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { accept, chooseFile, openPopup, switchUploadsOn } from "./person.ts";
import { press, shows } from "./reader.ts";
import { browsers, openScene, type Scene } from "./scene.ts";
import { readStored } from "./stored.ts";
import { until } from "./until.ts";

const canaryCount = 200;
const perChoice = 20;

/** What the browser keeps for an extension; its own history of files and pages is not ours. */
const ownPlaces = {
  chrome: /\/(IndexedDB|File System|Local Extension Settings|Sync Extension Settings|Extension State|Service Worker)\//,
  firefox:
    /\/(storage\/default\/moz-extension|browser-extension-data\/|storage-sync|extension-store|storage\/permanent)/,
};

const createCanary = (): string => `zq${randomBytes(7).toString("hex")}`;

function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Those of the files in which the bytes stand. */
const findBytes = (files: readonly string[], bytes: Buffer) =>
  files.filter((file) => readFileSync(file).includes(bytes));

/** Those of the names that can be read in the files. */
function findNames(files: readonly string[], names: readonly string[]): string[] {
  const search = createRestSearch(names);
  return files.flatMap((file) => search(readFileSync(file)));
}

describe.each(browsers)("%s", (name) => {
  const canaries = Array.from({ length: canaryCount }, createCanary);
  const [planted, rule] = [createCanary(), createCanary()];
  let scene: Scene;
  let options: Page;
  let keyBytes = Buffer.alloc(0);
  beforeAll(async () => {
    scene = await openScene(name);
    await accept(scene.own);
    await switchUploadsOn(scene.launched, scene.sheet);
    await scene.sheet.reload();
  });
  afterAll(() => scene?.close());

  const ownFiles = () => listFiles(scene.launched.profile).filter((file) => ownPlaces[name].test(file));

  test("200 files are handed over and shown by their names", async () => {
    await scene.sheet.bringToFront();
    for (let first = 0; first < canaryCount; first += perChoice) {
      const files = canaries.slice(first, first + perChoice).map((canary) => scene.createFile(`${canary}.csv`));
      const chosen = await scene.eventsOf(perChoice, () => chooseFile(scene.sheet, "#free", ...files));
      expect(chosen).toHaveLength(perChoice);
    }
    const popup = await openPopup(scene.launched, scene.sheet);
    const last = canaries.at(-1) ?? "";
    await until("a name", () => popup.evaluate((text) => document.body.innerText.includes(text), last));
    await popup.close();
  });

  test("decoded, the extension's storage holds none of the names; one in clear would be found", async () => {
    expect(createLeakSearch(canaries)((await readStored(scene.own)).text)).toEqual([]);
    await scene.own.evaluate((text) => chrome.storage.local.set({ planted: text }), planted);
    expect(createLeakSearch([planted])((await readStored(scene.own)).text)).not.toEqual([]);
  });

  test("a rule that the person takes back lies nowhere in clear", async () => {
    const openOptions = async () => {
      options = await scene.launched.openOwnPage("options.html");
      await options.bringToFront();
    };
    await openOptions();
    for (const rules of [rule, ""]) {
      await options.$eval("textarea[name=ignored-files]", typeInto, rules);
      await press(options, "Save rules");
      await shows(options, "The rules hold from now");
      await options.close();
      await openOptions();
      expect(await options.$eval("textarea[name=ignored-files]", ({ value }) => value)).toBe(rules);
      expect(createLeakSearch([rule])((await readStored(scene.own)).text)).toEqual([]);
    }
  });

  test("deleted, the key of the names is gone from the running browser and from the very blocks that it lay in", async () => {
    const read = () => scene.own.evaluate(readLabelKey);
    keyBytes = Buffer.from((await read()) ?? "", "hex");
    expect(keyBytes).toHaveLength(32);
    const links = findBytes(ownFiles(), keyBytes).map((file, index) =>
      linkTo(file, `${scene.launched.profile}-${index}`),
    );
    expect(links).not.toEqual([]);
    await options.bringToFront();
    await press(options, "Delete…");
    await press(options, "Yes, delete everything here");
    await shows(options, "The key of the names is destroyed");
    expect(await read()).toBeUndefined();
    expect(findBytes(links, keyBytes)).toEqual([]);
  });

  test("after its end the profile holds neither a name nor the key that could read one", async () => {
    await scene.launched.quit();
    const files = ownFiles();
    expect(findNames(files, [...canaries, rule])).toEqual([]);
    expect(findNames(files, [planted])).not.toEqual([]);
    expect(findBytes(listFiles(scene.launched.profile), keyBytes)).toEqual([]);
  });
});

/** A second name for the blocks of a file: they are still there when the browser writes another in its place. */
function linkTo(file: string, link: string): string {
  linkSync(file, link);
  return link;
}

/** Runs in the settings page. */
function typeInto(field: Element, text: string): void {
  if (field instanceof HTMLTextAreaElement) field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Runs in a page of the extension: the key of the names in hexadecimal, if there is one. */
async function readLabelKey(): Promise<string | undefined> {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) {
    if (name !== "label-key") continue;
    const file = await (await folder.getFileHandle(name)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  return undefined;
}
