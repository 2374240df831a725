import { expect, test } from "vitest";
import { countLines, isCode, readableFiles } from "./source-files.ts";

type Sizes = { readonly median: number; readonly ninetieth: number };

function sizesOf(lines: readonly number[]): Sizes {
  const sorted = lines.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { median: at(0.5), ninetieth: at(0.9) };
}

// Catalogue entries are data: dozens of small files that would flatter every median.
const measured = readableFiles().filter((file) => isCode(file) && !file.path.startsWith("core/src/catalogue/"));

test("no file has more than 300 lines", () => {
  expect(measured.filter((file) => countLines(file) > 300).map((file) => file.path)).toEqual([]);
});

test("half of the files have at most 90 lines, and nine of ten at most 200", () => {
  const { median, ninetieth } = sizesOf(measured.map(countLines));
  expect(median).toBeLessThanOrEqual(90);
  expect(ninetieth).toBeLessThanOrEqual(200);
});

test("long files raise the median and the ninetieth", () => {
  expect(sizesOf([10, 20, 95, 120, 250])).toEqual({ median: 95, ninetieth: 250 });
});

test("lines are counted as an editor does, an ending newline apart", () => {
  expect(countLines({ path: "a.ts", text: "a\nb\n" })).toBe(2);
});
