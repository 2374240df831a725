import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type EventField, listEventFields } from "@floyo/core/view";
import { expect, test } from "vitest";

const page = readFileSync(join(import.meta.dirname, "../../../PRIVACY.md"), "utf8");

const toRow = ({ field, says, values }: EventField): string => `| \`${field}\` | ${says} | ${values} |`;

test("the table of what leaves says exactly what the schema lets leave", () => {
  const table = page.split("\n").filter((line) => /^\| `\w+` \| [^|]* \| [^|]* \|$/.test(line));
  expect(table).toEqual(listEventFields().map(toRow));
});
