import fc from "fast-check";
import { expect, test } from "vitest";
import { buildPolicy, buildSignal, testTokenKey } from "../testing/index.ts";
import { filterSignal } from "./filter-signal.ts";
import type { Policy } from "./policy.ts";
import { isFileIgnored, isFolderIgnored } from "./policy-ignores.ts";

const workspace = "/work/shop";
const ignoredFiles = ["private/", "*.key"];

test("a list of the workspace adds to what is ignored and takes nothing back", () => {
  const policy = { ignoredFiles, ignoredByWorkspace: ["!private/", "!*", "build/"] };
  const isIgnored = (path: string) => isFileIgnored(path, policy, workspace);
  expect(["private/a.csv", "a.key", "build/a.js", "a.csv"].map((name) => isIgnored(`${workspace}/${name}`))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(isFolderIgnored(`${workspace}/private`, policy)).toBe(true);
});

const name = fc.constantFrom("private", "shop", "work", "a.csv", "b.key", "c");
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
const pattern = fc
  .tuple(
    fc.constantFrom("", "!", "/", "!/"),
    fc.oneof(path, fc.constantFrom("*", "**", "*.csv", "*.key")),
    fc.boolean(),
  )
  .map(([start, names, isFolder]) => `${start}${names}${isFolder ? "/" : ""}`);
const patterns = fc.array(pattern, { maxLength: 4 });
const file = fc.tuple(fc.constantFrom("/work/shop/", "/work/", ""), path).map(([folder, below]) => `${folder}${below}`);

test("no list of a workspace ever records more", () => {
  const lists = fc.record({ ignoredFiles: patterns, ignoredByWorkspace: patterns });
  fc.assert(
    fc.property(file, fc.array(file, { maxLength: 3 }), lists, (at, from, both) => {
      const place = { kind: "workspace", folder: workspace } as const;
      const signal = buildSignal({ surface: "vscode", operation: "rename", file: { path: at }, from, place });
      const record = (ignored: Partial<Policy>) =>
        filterSignal(signal, buildPolicy({ recordsOutsideWorkspaces: true, ...ignored }), testTokenKey);
      const [alone, together] = [record({ ignoredFiles: both.ignoredFiles }), record(both)];
      if (!together.ok) return;
      expect(alone.ok && (alone.value.event.from ?? [])).toEqual(
        expect.arrayContaining(together.value.event.from ?? []),
      );
    }),
    { numRuns: 2000 },
  );
});
