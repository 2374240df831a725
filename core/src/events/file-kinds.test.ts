import { expect, test } from "vitest";
import { extensionOf, extensions, fileKindOf } from "./file-kinds.ts";

test("at most 500 extensions are ever said, each once", () => {
  expect(extensions.length).toBeLessThanOrEqual(500);
  expect(new Set(extensions).size).toBe(extensions.length);
});

test.each([
  ["report.csv", "csv"],
  ["REPORT.XLSX", "xlsx"],
  ["site.tar.gz", "gz"],
  ["report.Smith", "other"],
  ["report.Swift", "other"],
  ["letter.Key", "other"],
  ["Sources.swift", "swift"],
  ["Scan.Pdf", "pdf"],
  ["backup.2024.EveretteFarrell", "other"],
  ["notes.constructor", "other"],
])("%s has the extension %s", (name, ext) => {
  expect(extensionOf(name)).toBe(ext);
});

test.each(["README", ".env", "name.", "", "..", "..."])("%j has no extension", (name) => {
  expect(extensionOf(name)).toBeUndefined();
});

test("each extension has its kind", () => {
  expect([fileKindOf("csv"), fileKindOf("ts"), fileKindOf("zip"), fileKindOf("other")]).toEqual([
    "table",
    "code",
    "archive",
    "other",
  ]);
});
