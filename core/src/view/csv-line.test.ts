import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsvLine } from "./csv-line.ts";

/** RFC 4180, as a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

const isFormula = (cell: string) => /^\s*[=+\-@]|^[\t\r\n]/.test(cell);

test("whatever the names, a line is read back cell for cell, and no cell of text is a formula", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", " =", '"', ","), fc.string())
      .map((two) => two.join("")),
  );
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (names) => {
      const rows = readCsv(toCsvLine(names));
      expect(rows).toHaveLength(1);
      expect(rows[0]?.map((cell, index) => (cell === `'${names[index]}` ? names[index] : cell))).toEqual(names);
      expect(rows[0]?.filter(isFormula)).toEqual([]);
    }),
  );
});

test("numbers stay numbers, a list is one cell, and what there is not is empty", () => {
  expect(toCsvLine([-300, ["a", "b"], undefined, null, '=HYPERLINK("x","y")', "＝1"])).toBe(
    `-300,a b,,,"'=HYPERLINK(""x"",""y"")",'＝1\r\n`,
  );
});
