import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { writeAutomation } from "@floyo/core/automations";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildPlan, buildScript } from "../automations-proof/build-plan.ts";
import { runScript } from "../automations-proof/run-script.ts";
import { type StandIn, startStandIn } from "../automations-proof/start-stand-in.ts";
import { run } from "./run.ts";

const plan = buildPlan({
  steps: [
    { operation: "download", place: "tiktok-ads", ext: "csv" },
    { operation: "modify", ext: "csv" },
  ],
});
const workflow = writeAutomation(plan, "floyo-workflow")?.files[0]?.text ?? "";

let folder: string;
let standIn: StandIn;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "floyo-run-test-"));
  const app = new Hono();
  const list = [{ metrics: { spend: "1", clicks: "2" } }];
  app.get("*", (context) => context.json({ code: 0, data: { list, page_info: { total_page: 1 } } }));
  standIn = await startStandIn(app);
});
afterEach(async () => {
  await standIn.close();
  await rm(folder, { recursive: true });
});

async function runOn(text: string, args: readonly string[] = []) {
  await writeFile(join(folder, "w.floyo.json"), text);
  const said = { out: "", error: "" };
  const exit = await run(["w.floyo.json", ...args], {
    stdout: (words) => void (said.out += words),
    stderr: (words) => void (said.error += words),
    env: { PATH: process.env["PATH"], ...env() },
    folder,
  });
  return { exit, ...said };
}

const env = () => ({ TIKTOK_ADS_TOKEN: "t", TIKTOK_ADS_ADVERTISER_ID: "1", TIKTOK_ADS_BASE: standIn.address });
const steps =
  "1. Fetch the rows from TikTok Ads Manager\n2. Leave out and rename columns\n3. Write a CSV file into the folder\n";

test("a workflow says its steps and does what the script of the same plan does", async () => {
  const script = await runScript({ file: buildScript(plan), folder, env: env() });
  const written = await readFile(join(folder, "tiktok-ads.csv"), "utf8");
  await rm(join(folder, "tiktok-ads.csv"));
  expect(await runOn(workflow)).toEqual({ exit: 0, out: `${steps}${script.stdout}`, error: script.stderr });
  expect(await readFile(join(folder, "tiktok-ads.csv"), "utf8")).toBe(written);
});

test("a dry run writes nothing, and columns named in the file are left out and renamed", async () => {
  const edited = workflow
    .replace('"drop": []', '"drop": ["clicks"]')
    .replace('"rename": {}', '"rename": {"spend": "Cost"}');
  const { exit, out } = await runOn(edited, ["--dry-run"]);
  expect({ exit, out }).toEqual({
    exit: 0,
    out: `${steps}Would deliver 1 rows with the columns Cost. Dry run: nothing was written.\n`,
  });
  await expect(readFile(join(folder, "tiktok-ads.csv"))).rejects.toThrow("ENOENT");
});

test.each([
  ["another version", workflow.replace('"version": 1', '"version": 2'), "[version-unknown]"],
  ["a field of its own", workflow.replace('"version": 1', '"version": 1, "command": "x"'), "[workflow-unreadable]"],
  ["a line break in its title", workflow.replace('"title": "', '"title": "x\\n'), "[workflow-unreadable]"],
  ["a step twice", workflow.replace('"change-columns"', '"write-file", "ext": "csv"'), "[workflow-unreadable]"],
  [
    "a service that Floyo can't ask",
    workflow.replace('"service": "tiktok-ads"', '"service": "figma"'),
    "[workflow-unreadable]",
  ],
  ["another kind of JSON", "[]", "[workflow-unreadable]"],
  ["no JSON", "{", "[file-unreadable]"],
])("a file with %s is refused in one sentence with its code", async (_what, text, code) => {
  const { exit, out, error } = await runOn(text);
  expect({ exit, out }).toEqual({ exit: 1, out: "" });
  expect(error.trimEnd()).not.toContain("\n");
  expect(error).toContain(code);
});

test("a file that is not there and a wrong call are said", async () => {
  const io = { stdout: () => {}, stderr: () => {}, env: {}, folder };
  expect(await run(["none.json"], io)).toBe(1);
  expect(await run([], io)).toBe(2);
  expect(await run(["a", "--fast"], io)).toBe(2);
});
