import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fromRoot } from "../tools/folders.mjs";
import { findUnsealedPackages } from "./find-unsealed-packages.ts";
import { isCode, readableFiles, type SourceFile } from "./source-files.ts";

const maxRuntimeDependencies = 10;
const lockfile = readFileSync(fromRoot("pnpm-lock.yaml"), "utf8");

/** What code brings in by name from somebody else, types apart: the part before the second slash. */
function importedPackages(files: readonly SourceFile[]): ReadonlySet<string> {
  const specifiers = files.flatMap(({ text }) => [
    ...text.matchAll(/(?:^|\n)(?:import|export)(?! type)[^;"=]*? from "([^"]+)"/gu),
  ]);
  const names = specifiers.map(([, specifier = ""]) => /^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[1] ?? "");
  return new Set(names.filter((name) => !/^(\.|node:|@floyo$|@floyo\/|vscode$|wxt$)/.test(name)));
}

function runtimeDependencies(...folders: readonly string[]): readonly string[] {
  const isRuntime = ({ path }: SourceFile) =>
    folders.some((one) => path.startsWith(one)) && !/\.test\.|\/testing\//.test(path);
  return [...importedPackages(readableFiles().filter((file) => isCode(file) && isRuntime(file)))].toSorted();
}

test("every package of the lockfile is sealed by its hash", () => {
  expect(findUnsealedPackages(lockfile)).toEqual([]);
});

test("a package without its hash is found", () => {
  const [sealed = ""] = /\n {4}resolution: \{integrity: [^\n]+/u.exec(lockfile) ?? [];
  expect(
    findUnsealedPackages(lockfile.replace(sealed, "\n    resolution: {tarball: https://example.org/a.tgz}")),
  ).toHaveLength(1);
});

test("a client runs on ten packages of others at most", () => {
  for (const client of ["extension-browser/src/", "extension-vscode/src/"]) {
    const webview = client.replace("/src/", "/webview/");
    expect(runtimeDependencies("core/src/", client, webview).length, client).toBeLessThanOrEqual(
      maxRuntimeDependencies,
    );
  }
});

test("imports are counted by package, types and our own apart", () => {
  const text = [
    `import { a } from "dexie";`,
    `import type { B } from "hono";`,
    `import { c } from "@preact/signals/core";`,
    `import { d } from "./own.ts";`,
    `import { e } from "@floyo/core/events";`,
  ].join("\n");
  expect([...importedPackages([{ path: "a.ts", text }])]).toEqual(["dexie", "@preact/signals"]);
});
