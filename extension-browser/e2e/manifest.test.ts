import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type Launched } from "./launch.ts";

const near = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const readManifest = (path: string): unknown => JSON.parse(readFileSync(near(path), "utf8"));

describe.each(["chrome-mv3", "firefox-mv3"])("the manifest of %s", (build) => {
  test("is the approved one: a permission more, also one that a tool adds, is seen here", () => {
    const approved = readManifest(`../manifests/${build}.json`);
    expect(readManifest(`../.output/${build}/manifest.json`)).toEqual(approved);
  });

  test("requires no site, and asks for none of the powers that see all pages", () => {
    const manifest = readManifest(`../.output/${build}/manifest.json`);
    expect(manifest).not.toHaveProperty("host_permissions");
    expect(manifest).not.toHaveProperty("content_scripts");
    expect(manifest).toMatchObject({ permissions: ["storage", "alarms", "downloads", "scripting", "activeTab"] });
  });
});

type LintReport = { readonly errors: readonly unknown[]; readonly warnings: readonly { readonly code: string }[] };

test("Mozilla's linter finds no error, and one warning that is known", async () => {
  const linter = near("../node_modules/.bin/web-ext");
  const source = near("../.output/firefox-mv3");
  const { stdout } = await promisify(execFile)(linter, ["lint", "--source-dir", source, "--output", "json"]);
  const { errors, warnings } = JSON.parse(stdout) as LintReport;
  expect(errors).toEqual([]);
  // Preact's own assignment of innerHTML, which no page of ours uses.
  expect([...new Set(warnings.map(({ code }) => code))]).toEqual(["UNSAFE_VAR_ASSIGNMENT"]);
});

describe("Chromium as its own linter", () => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launchBrowser("chrome", 1);
  });
  afterAll(() => launched?.close());

  test("loads it without an error, and warns people of their downloads only", async () => {
    const page = await launched.browser.newPage();
    await page.goto("chrome://extensions/");
    const id = new URL(launched.origin).host;
    const info = await page.evaluate((own) => chrome.developerPrivate.getExtensionInfo(own), id);
    expect(info.manifestErrors).toEqual([]);
    expect(info.runtimeErrors).toEqual([]);
    expect(info.permissions.simplePermissions.map(({ message }) => message)).toEqual(["Manage your downloads"]);
  });
});
