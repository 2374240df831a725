import { runInNewContext } from "node:vm";
import { writeAutomation } from "@floyo/core/automations";
import * as v from "valibot";
import { expect, test } from "vitest";
import { buildPlan } from "./build-plan.ts";

const workflowSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ nodes: v.array(v.object({ name: v.string(), parameters: v.looseObject({}) })) }),
);

/** Runs the code of one node as n8n does: the body of a function, with its input in `$input`. */
function runCode(node: string, input: readonly unknown[], edit: readonly [string, string] = ["", ""]): unknown {
  const { nodes } = v.parse(workflowSchema, writeAutomation(buildPlan(), "n8n")?.files[0]?.text);
  const code = nodes.find(({ name }) => name === node)?.parameters["jsCode"];
  const globals = { $input: { all: () => input.map((json) => ({ json })) } };
  return JSON.parse(JSON.stringify(runInNewContext(`(() => {\n${String(code).replace(...edit)}\n})()`, globals)));
}

const page = (spend: string) => ({
  code: 0,
  message: "OK",
  data: { list: [{ dimensions: { campaign_id: "1" }, metrics: { spend } }], page_info: { page: 1, total_page: 2 } },
});

test("the node Columns makes rows of all pages, and leaves out what the person named", () => {
  const edit = ["const dropColumns = [];", 'const dropColumns = ["campaign_id"];'] as const;
  expect(runCode("Columns", [page("1"), page("2")], edit)).toEqual([
    { json: { spend: "1" } },
    { json: { spend: "2" } },
  ]);
});

test("a refusal that came with status 200 stops the workflow before the sheet is cleared", () => {
  const refusal = { code: 40105, message: "Access token is incorrect" };
  expect(() => runCode("Columns", [refusal])).toThrow("Access token is incorrect");
});

test("the node Settings says what is to be filled in", () => {
  expect(() => runCode("Settings", [])).toThrow(
    "Please fill in TIKTOK_ADS_ADVERTISER_ID, GOOGLE_SHEETS_ID, GOOGLE_SHEETS_TAB in the node Settings.",
  );
});
