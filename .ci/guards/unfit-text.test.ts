import { expect, test } from "vitest";
import { findUnfitText } from "./find-unfit-text.ts";
import { readableFiles } from "./source-files.ts";

const planted = (text: string) => findUnfitText({ path: "planted.ts", text });

test("no file says that it is unfinished, names a workplace, or hides characters", () => {
  expect(readableFiles().flatMap(findUnfitText)).toEqual([]);
});

test("a note to finish later is found", () => {
  expect(planted(`const a = 1;\n// T${"ODO"} later`)).toEqual(["planted.ts:2 unfinished"]);
  expect(planted("// done")).toEqual([]);
});

test("a path of a workplace is found", () => {
  expect(planted(`read("/w${"ork"}/shared/data")`)).toEqual(["planted.ts:1 workplace"]);
  expect(planted(`read("/home/work/shared")`)).toEqual([]);
});

test("a turned writing direction and a character without width are found", () => {
  expect(planted("if (admin\u202e) {}")).toEqual(["planted.ts:1 invisible"]);
  expect(planted("const na\u200bme = 1;")).toEqual(["planted.ts:1 invisible"]);
  expect(planted(String.raw`const mark = "\u200b";`)).toEqual([]);
});
