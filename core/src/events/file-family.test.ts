import fc from "fast-check";
import { expect, test } from "vitest";
import { fileFamily } from "./file-family.ts";

test.each([
  ["report_2026-11-16.csv", "report_{date}.csv"],
  ["report_2026-11-16 (1).csv", "report_{date}.csv"],
  ["Report_20261116.CSV", "report_{date}.csv"],
  ["Umsatz 16.11.2026.xlsx", "umsatz {date}.xlsx"],
  ["Umsatz 16. November 2026.xlsx", "umsatz {date}.xlsx"],
  ["sales Nov 16, 2026.csv", "sales {date}.csv"],
  ["sales-2026-W47.csv", "sales-{date}.csv"],
  ["Q3 2026 sales.xlsx", "{date} sales.xlsx"],
  ["2026年11月16日売上.csv", "{date}売上.csv"],
  ["budget 2026.xlsx", "budget {date}.xlsx"],
  ["export_20261116T080000Z.json", "export_{date}t{time}.json"],
  ["export-20261116080000.json", "export-{date}{time}.json"],
  ["Screenshot 2026-11-16 at 08.00.12.png", "screenshot {date} at {time}.png"],
  ["Screenshot 2026-11-16 at 11.30.01 PM.png", "screenshot {date} at {time}.png"],
  ["Umsatz 16.11.26-23.11.26.csv", "umsatz {date}-{date}.csv"],
  ["budget 2025-2026.xlsx", "budget {date}-{date}.xlsx"],
  ["Monday report.csv", "{date} report.csv"],
  ["data set 2.csv", "data set {n}.csv"],
  ["data_1700000000123.csv", "data_{time}.csv"],
  ["main.8f3a9b1c.js", "main.{hash}.js"],
  ["550e8400-e29b-41d4-a716-446655440000.pdf", "{uuid}.pdf"],
  ["thesis_final_v3.docx", "thesis_{version}.docx"],
  ["tool-1.2.3-rc1.zip", "tool-{version}.zip"],
  ["IMG_1234.jpg", "img_{n}.jpg"],
  ["b2b list.mp3", "b2b list.mp3"],
  ["photocopy.pdf", "photocopy.pdf"],
  ["copy.txt", "copy.txt"],
  ["archive.2026-11-16", "archive.{date}"],
  ["README", "readme"],
])("%s belongs to %s", (name, family) => {
  expect(fileFamily(name)).toBe(family);
});

const copyMarks = [
  "",
  " (1)",
  "(2)",
  " - Copy",
  " - Copy (3)",
  " copy",
  " copy 2",
  " - Kopie",
  " (another copy)",
  " のコピー",
  " - 副本",
];
const dateForms: readonly ((y: number, m: string, d: string) => string)[] = [
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}${m}${d}`,
  (y, m, d) => `${d}.${m}.${y}`,
  (y, m, d) => `${m}-${d}-${y}`,
  (y, m, d) => `${y}_${m}_${d}`,
];
const words = fc.stringMatching(/^[g-p]{4,10}$/);
const dates = fc
  .tuple(fc.integer({ min: 2000, max: 2039 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) =>
    fc.constantFrom(...dateForms).map((write) => write(year, `${month}`.padStart(2, "0"), `${day}`.padStart(2, "0"))),
  );

test("a file keeps its family over dates, copies and case", () => {
  const variant = fc.tuple(dates, fc.constantFrom(...copyMarks), fc.boolean());
  fc.assert(
    fc.property(words, variant, variant, (word, one, other) => {
      const [first, second] = [one, other].map(([date, mark, isUpper]) =>
        fileFamily(`${isUpper ? word.toUpperCase() : word}_${date}${mark}.csv`),
      );
      expect(first).toBe(second);
    }),
    { numRuns: 2000 },
  );
});

test("files of different words or formats have different families", () => {
  fc.assert(
    fc.property(words, words, dates, (one, other, date) => {
      fc.pre(one !== other);
      expect(fileFamily(`${one} ${date}.csv`)).not.toBe(fileFamily(`${other} ${date}.csv`));
      expect(fileFamily(`${one} ${date}.csv`)).not.toBe(fileFamily(`${one} ${date}.pdf`));
    }),
  );
});

test("the family of a family is itself, whatever the name", () => {
  const parts = fc.constantFrom(
    ..."2026-11-16|20261116|12|1|v2|final|copy| - Copy|(1)| |_|-|.|nov|q3|a|b|h".split("|"),
    ..."csv|.csv|t|8f3a9b1c|08.15|pm|{date}|İ|Σ|é|e\u0301|の|コピー|٣|copy of ".split("|"),
  );
  const names = fc.oneof(
    fc.array(parts, { maxLength: 12 }).map((list) => list.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(names, (name) => {
      const family = fileFamily(name);
      expect(fileFamily(family)).toBe(family);
    }),
    { numRuns: 20_000 },
  );
});

test("both spellings of an accent are one family", () => {
  expect(fileFamily("re\u0301sume\u0301 v2.pdf")).toBe(fileFamily("r\u00e9sum\u00e9 v3.pdf"));
});
