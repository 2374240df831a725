import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { attacks } from "./index.ts";
import { recordStolenMonth } from "./stolen-month.ts";
import { keepAsFloyo, keepNaively } from "./stolen-rows.ts";

const page = readFileSync(join(import.meta.dirname, "../../PRIVACY.md"), "utf8");

test("the table of attacks says what each of them learns from a month, as trackers keep it and as Floyo does", () => {
  const month = recordStolenMonth();
  const rows = attacks.map(({ tries, against, run }) => {
    const [naive, ours] = [run(keepNaively, month), run(keepAsFloyo, month)];
    return `| ${tries} | ${naive.learned} of ${naive.of} | ${ours.learned} of ${ours.of} | ${against} |`;
  });
  const table = page.split("\n").filter((line) => /^\| [^|]* \| \d+ of \d+ \| \d+ of \d+ \| [^|]* \|$/.test(line));
  expect(table).toEqual(rows);
});
