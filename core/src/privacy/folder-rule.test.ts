import fc from "fast-check";
import { expect, test } from "vitest";
import { folderToRule } from "./folder-rule.ts";
import { isIgnoredFile, isIgnoredFolder } from "./ignore-rules.ts";

test.each([
  ["/home/u/private", "/home/u/private/"],
  ["file:///home/u/a%20b", "/home/u/a b/"],
  ["C:\\Users\\U\\Private", "c:/Users/U/Private/"],
  ["\\\\nas\\team\\x", "\\\\nas\\team\\x\\"],
  ["/work/[draft]*", "/work/[[]draft[]][*]/"],
  ["/", undefined],
  ["private", undefined],
])("the rule for %s is %s", (folder, rule) => {
  expect(folderToRule(folder)).toBe(rule);
});

const name = fc.stringMatching(/^[-a-c !#[\]{}()^$.+é]{0,5}[a-c][-a-c !#[\]{}()^$.+é]{0,4}[a-c]$/);
const root = fc.constantFrom("/", "C:\\", "\\\\nas\\team\\");

test("the rule for a folder ignores what lies in it and nothing beside it, whatever its name", () => {
  fc.assert(
    fc.property(root, fc.array(name, { minLength: 2, maxLength: 4 }), (start, names) => {
      const join = (...parts: readonly string[]) => start + parts.join(start === "/" ? "/" : "\\");
      const rules = [folderToRule(join(...names)) ?? ""];
      expect(isIgnoredFile(join(...names, "x.csv"), rules)).toBe(true);
      expect(isIgnoredFile(join(...names, "deep", "x.csv"), rules)).toBe(true);
      expect(isIgnoredFolder(join(...names), rules)).toBe(true);
      expect(isIgnoredFile(join(...names.slice(0, -1), "z", "x.csv"), rules)).toBe(false);
      expect(isIgnoredFile(join(...names.slice(0, -1), `${names.at(-1)}z`, "x.csv"), rules)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
