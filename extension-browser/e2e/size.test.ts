import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const kilobyte = 1024;

/** Bytes after gzip, which is what a package and a network make of them. */
const packedBytes = (path: string) => gzipSync(readFileSync(path)).length;

function listFiles(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** A page's script and all that it imports. */
function listScripts(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  const imports = readFileSync(path, "utf8").matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g);
  for (const [, imported] of imports) if (imported) listScripts(join(dirname(path), imported), found);
  return found;
}

describe.each(["chrome-mv3", "firefox-mv3"])("the build for %s", (build) => {
  const folder = fileURLToPath(new URL(`../.output/${build}`, import.meta.url));

  test("weighs at most 300 kB packed", () => {
    const bytes = listFiles(folder).reduce((sum, path) => sum + packedBytes(path), 0);
    expect(bytes).toBeLessThanOrEqual(300 * kilobyte);
  });

  test("has a popup whose scripts weigh at most 20 kB packed", () => {
    const page = readFileSync(join(folder, "popup.html"), "utf8");
    const entries = [...page.matchAll(/<script[^>]+src="([^"]+)"/g)].flatMap(([, source]) => source ?? []);
    const scripts = new Set(entries.flatMap((source) => [...listScripts(join(folder, source))]));
    const bytes = [...scripts].reduce((sum, path) => sum + packedBytes(path), 0);
    expect(scripts.size).toBeGreaterThan(1);
    expect(bytes).toBeLessThanOrEqual(20 * kilobyte);
  });
});
