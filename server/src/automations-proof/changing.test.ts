import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildPlan, buildScript, languages } from "./build-plan.ts";
import { runScript } from "./run-script.ts";

test("a table that no service takes from a program is changed and put into a folder; fetching and handing over stay by hand", async () => {
  const plan = buildPlan({
    steps: [
      { operation: "download", place: "square", ext: "csv" },
      { operation: "modify", ext: "csv" },
      { operation: "upload", place: "quickbooks", ext: "csv" },
    ],
  });
  expect(plan.byHand).toEqual([
    "Downloading from Square stays with you.",
    "Uploading to QuickBooks Online stays with you.",
  ]);
  const folder = await mkdtemp(join(tmpdir(), "floyo-change-"));
  const [SOURCE_FOLDER, RESULT_FOLDER] = [join(folder, "in"), join(folder, "out")];
  await Promise.all([mkdir(SOURCE_FOLDER), mkdir(RESULT_FOLDER)]);
  await writeFile(join(SOURCE_FOLDER, "sales-2026-10.csv"), "id;name\r\n1;é\r\n");
  const env = { SOURCE_FOLDER, RESULT_FOLDER, SOURCE_NAME: "sales" };
  const drop = { script: "const dropColumns = [", "python-script": "DROP_COLUMNS = [" };
  for (const language of languages) {
    const edits = [[`${drop[language]}]`, `${drop[language]}"name"]`]] as const;
    expect(await runScript({ file: buildScript(plan, language), folder, env, edits })).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect(await readdir(RESULT_FOLDER)).toEqual(["changed-sales-2026-10.csv"]);
    expect(await readFile(join(RESULT_FOLDER, "changed-sales-2026-10.csv"), "utf8")).toBe("id\r\n1\r\n");
    await rm(join(RESULT_FOLDER, "changed-sales-2026-10.csv"));
  }
  await rm(folder, { recursive: true });
});
