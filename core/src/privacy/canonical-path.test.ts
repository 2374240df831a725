import fc from "fast-check";
import { expect, test } from "vitest";
import { baseName, canonicalPath, pathKey, pathText } from "./canonical-path.ts";

const key = (text: string) => {
  const path = canonicalPath(text);
  return path && pathKey(path);
};

test.each([
  [
    "/home/u/a.csv",
    ["/home/u/./a.csv", "/home//u/a.csv", "/home/x/../u/a.csv", "file:///home/u/a.csv", "file:/home/u/a.csv"],
  ],
  [
    "/home/u/a.csv",
    ["file://localhost/home/u/a.csv", "/home/u/a.csv/", "FILE:///home/u/a.csv?x#y", "/../home/u/a.csv"],
  ],
  [
    "/home/ü/é.csv",
    ["/home/u\u0308/e\u0301.csv", "file:///home/%C3%BC/%C3%A9.csv", "file:///home/u%CC%88/e%CC%81.csv"],
  ],
  [
    "c:/users/u/a.csv",
    ["C:\\Users\\U\\A.csv", "c:/Users/u/a.csv", "file:///C:/Users/u/a.csv", "file:///c%3A/Users/u/a.csv"],
  ],
  [
    "c:/users/u/a.csv",
    ["/c:/Users/u/a.csv", "\\\\?\\C:\\Users\\u\\a.csv", "C:\\Users\\u\\.\\a.csv. ", "file://C:/Users/u/a.csv"],
  ],
  [
    "//nas/team/a.csv",
    ["\\\\NAS\\Team\\a.csv", "//nas/team/a.csv", "file://nas/team/a.csv", "\\\\?\\UNC\\nas\\team\\a.csv"],
  ],
  ["/", ["/", "///", "file:///"]],
])("all spellings of %s are one path", (expected, spellings) => {
  expect(spellings.map(key)).toEqual(spellings.map(() => expected));
});

test("different files stay different", () => {
  const paths = ["/a/b", "/a/B", "/a/b c", "/a/b%20c", "/a\\b", "c:/a/b", "d:/a/b", "//c/a/b", "/c/a/b"];
  expect(new Set(paths.map(key)).size).toBe(paths.length);
});

test.each(["a.csv", "~/a.csv", "./a.csv", "", "https://x.example/a.csv", "untitled:Untitled-1", "C:a.csv"])(
  "%j is no absolute path",
  (text) => expect(canonicalPath(text)).toBeUndefined(),
);

test.each([
  ["C:\\fakepath\\Report.csv", "Report.csv"],
  ["folder/Report.csv", "Report.csv"],
  ["folder\\Report.csv", "Report.csv"],
  ["/home/u/a\\b.csv", "a\\b.csv"],
  ["Report.csv", "Report.csv"],
  ["..", ""],
  ["/", ""],
])("the base name of %j is %j", (text, name) => {
  expect(baseName(text)).toBe(name);
});

test("no text throws, and a canonical path is its own spelling", () => {
  const parts = fc.constantFrom(..."/|\\|//|\\\\|.|..|c:|C:|file:|%|%2F|%C3|?|#|UNC|a|É| |:|\0|\uD800|İ".split("|"));
  const texts = fc.oneof(
    fc.array(parts, { maxLength: 12 }).map((list) => list.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      baseName(text);
      const path = canonicalPath(text);
      if (!path) return;
      expect(key(pathKey(path))).toBe(pathKey(path));
      expect(key(pathText(path))).toBe(pathKey(path));
    }),
    { numRuns: 10_000 },
  );
});
