import { Buffer } from "node:buffer";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { buildPlan, buildScript } from "./build-plan.ts";

const steps = [
  { operation: "modify", ext: "csv" },
  { operation: "upload", place: "dropbox", ext: "csv" },
] as const;
/** The functions of a script that reads and writes CSV, without its imports and its start. */
const functions = buildScript(buildPlan({ steps }))
  .text.replaceAll(/^import .*$/gm, "")
  .replace(/^#!.*$/m, "")
  .replace(/^main\(\)\.catch[\s\S]*$/m, "");

const tableSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ columns: v.array(v.string()), rows: v.array(v.record(v.string(), v.string())) }),
);

function readBack(table: unknown, separator: string) {
  const code = `${functions}\nJSON.stringify(fileToTable(tableToFile({ ...${JSON.stringify(table)}, separator: ${JSON.stringify(separator)} }, "x")))`;
  const process = { env: {}, argv: [] };
  return v.parse(tableSchema, runInNewContext(code, { Buffer, TextDecoder, process }));
}

const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", ";", "\t", "\n", "\r", " ", "1"), maxLength: 6 });
const columns = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 2, maxLength: 4 });

test("what is written as CSV is read back the same, whatever the cells hold", () => {
  const tables = columns.chain((names) =>
    fc.record({
      columns: fc.constant(names),
      rows: fc.array(fc.record(Object.fromEntries(names.map((name) => [name, cell]))), { maxLength: 4 }),
    }),
  );
  fc.assert(
    fc.property(tables, fc.constantFrom(",", ";", "\t"), (table, separator) => {
      expect(readBack(table, separator)).toEqual(JSON.parse(JSON.stringify(table)));
    }),
    { numRuns: 60 },
  );
});
