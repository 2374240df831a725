import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { vsixPath } from "./harness/index.ts";
import { readZip } from "./harness/read-zip.ts";

const nodeFolder = path.join(import.meta.dirname, "../dist/node");
const bytesOf = (name: string) => statSync(path.join(nodeFolder, name)).size;

/** The file and what it imports before it runs. */
function staticImports(name: string, found: Set<string> = new Set()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(path.join(nodeFolder, name), "utf8");
  for (const [, imported = ""] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) staticImports(imported, found);
  return found;
}

const sum = (names: Iterable<string>) => [...names].reduce((bytes, name) => bytes + bytesOf(name), 0);

test("at most 120 kB are loaded at activation, 600 kB in all", () => {
  expect(sum(staticImports("extension.mjs"))).toBeLessThanOrEqual(120_000);
  expect(sum(readdirSync(nodeFolder))).toBeLessThanOrEqual(600_000);
});

test("the web host gets one file without a word of Node", () => {
  const text = readFileSync(path.join(nodeFolder, "../web/extension.js"), "utf8");
  expect([...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(["vscode"]),
  );
  expect(text).not.toMatch(/\brequire\("(?!vscode")/);
});

test("the package holds what is needed and nothing else", () => {
  const names = [...readZip(vsixPath).keys()].map((name) => name.replace(/[^/]+\.mjs$/, "*.mjs"));
  expect([...new Set(names)].toSorted()).toEqual([
    "[Content_Types].xml",
    "extension.vsixmanifest",
    "extension/LICENSE.txt",
    "extension/dist/node/*.mjs",
    "extension/dist/web/extension.js",
    "extension/media/floyo.svg",
    "extension/media/icon.png",
    "extension/media/walkthrough/sync.md",
    "extension/media/walkthrough/thread.svg",
    "extension/media/walkthrough/what.md",
    "extension/media/walkthrough/where.md",
    "extension/package.json",
    "extension/package.nls.json",
    "extension/readme.md",
  ]);
  expect(statSync(vsixPath).size).toBeLessThanOrEqual(1_000_000);
});

test("the installed manifest carries nothing of the workspace", () => {
  const manifest: unknown = JSON.parse(readZip(vsixPath).get("extension/package.json")?.() ?? "");
  for (const field of ["devDependencies", "scripts", "private", "exports"]) expect(manifest).not.toHaveProperty(field);
});
