import { expect, test } from "vitest";
import { isIgnoredFile } from "./ignore-rules.ts";

test.each([
  ["/work/shop/a.key", ["*.key"], true],
  ["/work/shop/private/x/a.csv", ["private/"], true],
  ["/work/shop/src/private/a.csv", ["/private/"], false],
  ["/work/shop/private/a.csv", ["/private/"], true],
  ["/home/u/diary/a.md", ["/home/u/diary"], true],
  ["/home/u/diary/a.md", ["diary/*", "!diary/a.md"], false],
  ["/work/shop/a.csv", ["# a.csv", "", "\\#x"], false],
  ["a.key", ["*.key"], true],
  ["folder/a.key", ["*.key"], true],
  ["../a.key", ["*.key"], true],
  ["C:\\Users\\U\\a.csv", ["C:/Users/"], true],
  ["C:\\Users\\U\\a.csv", ["C:\\"], true],
  ["D:\\Users\\U\\a.csv", ["C:\\"], false],
  ["/home/c/a.csv", ["C:\\"], false],
  ["C:\\Users\\U\\Private\\a.csv", ["C:\\Users\\u\\private"], true],
  ["C:\\Users\\U\\Private\\a.csv", ["private/"], true],
  ["\\\\nas\\team\\a.csv", ["\\\\nas\\team"], true],
  ["/home/u/re\u0301sume\u0301/a.csv", ["r\u00e9sum\u00e9/"], true],
  ["/work/shop/a.csv", ["[", "a[", "*.{csv"], false],
  ["/", ["*"], false],
  ["..", ["*"], false],
])("%s under %j in /work/shop: %s", (path, patterns, isIgnored) => {
  expect(isIgnoredFile(path, patterns, "/work/shop")).toBe(isIgnored);
});

test("a rule of the workspace does not reach into another folder", () => {
  expect(isIgnoredFile("/other/build/a.csv", ["/build/"], "/work/shop")).toBe(false);
});
