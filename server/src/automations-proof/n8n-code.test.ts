import { Buffer } from "node:buffer";
import { runInNewContext } from "node:vm";
import { writeAutomation } from "@floyo/core/automations";
import type { ServiceId } from "@floyo/core/catalogue";
import * as v from "valibot";
import { expect, test } from "vitest";
import { buildPlan } from "./build-plan.ts";

const workflowSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ nodes: v.array(v.object({ name: v.string(), parameters: v.looseObject({}) })) }),
);

const findNode = (node: string, plan = buildPlan()) =>
  v.parse(workflowSchema, writeAutomation(plan, "n8n")?.files[0]?.text).nodes.find(({ name }) => name === node);

const toItems = (input: readonly unknown[]) => input.map((json) => ({ json }));

type Inputs = { readonly input: readonly unknown[]; readonly columns?: readonly unknown[] };

/** Runs the code of one node as n8n does: the body of a function, with its input in `$input`. */
function runCode(code: unknown, { input, columns = [] }: Inputs): unknown {
  const $input = { all: () => toItems(input), first: () => toItems(input)[0] };
  const globals = { $input, $: () => ({ all: () => toItems(columns) }), Buffer };
  return JSON.parse(JSON.stringify(runInNewContext(`(() => {\n${String(code)}\n})()`, globals)));
}

const runNode = (node: string, inputs: Inputs, edit: readonly [string, string] = ["", ""]): unknown =>
  runCode(String(findNode(node)?.parameters["jsCode"]).replace(...edit), inputs);

const page = (spend: string) => ({
  code: 0,
  message: "OK",
  data: { list: [{ dimensions: { campaign_id: "1" }, metrics: { spend } }], page_info: { page: 1, total_page: 2 } },
});

test("the node Columns makes rows of all pages, and leaves out what the person named", () => {
  const edit = ["const dropColumns = [];", 'const dropColumns = ["campaign_id"];'] as const;
  expect(runNode("Columns", { input: [page("1"), page("2")] }, edit)).toEqual([
    { json: { spend: "1" } },
    { json: { spend: "2" } },
  ]);
});

test("a refusal that came with status 200 stops the workflow before the sheet is cleared", () => {
  const refusal = { code: 40105, message: "Access token is incorrect" };
  expect(() => runNode("Columns", { input: [refusal] })).toThrow("Access token is incorrect");
});

test("the node Settings says what is to be filled in", () => {
  expect(() => runNode("Settings", { input: [] })).toThrow(
    "Please fill in TIKTOK_ADS_ADVERTISER_ID, GOOGLE_SHEETS_ID, GOOGLE_SHEETS_TAB in the node Settings.",
  );
});

test("an answer of another shape is not taken for an empty one", () => {
  expect(() => runNode("Columns", { input: [{ code: 0, data: {} }] })).toThrow("answered in a form");
});

test("the sheet becomes the new table in one write: plain numbers are numbers, and what was longer or wider is covered", () => {
  const columns = [{ id: "17900000000000001", spend: "1.50", day: "007" }];
  const before = { values: [["old", "row", "", "wide"], ["1"], ["2"]] };
  expect(runNode("Rows to write", { input: [before], columns })).toEqual([
    {
      json: {
        values: [
          ["id", "spend", "day", ""],
          ["17900000000000001", 1.5, "007", ""],
          ["", "", "", ""],
        ],
      },
    },
  ]);
});

const planTo = (from: ServiceId, to: ServiceId) =>
  buildPlan({
    steps: [
      { operation: "download", place: from, ext: "csv" },
      { operation: "upload", place: to, ext: "csv" },
    ],
  });

test("a file has the bytes that the script gives it", () => {
  const code = findNode("CSV file", planTo("tiktok-ads", "dropbox"))?.parameters["jsCode"];
  const content = Buffer.from('name,note\r\n"x""y, z",é\r\n').toString("base64");
  expect(runCode(code, { input: [{ name: 'x"y, z', note: "é" }] })).toMatchObject([
    { binary: { data: { data: content, fileName: "tiktok-ads.csv" } } },
  ]);
});

const optionsSchema = v.object({
  options: v.object({ pagination: v.object({ pagination: v.object({ completeExpression: v.string() }) }) }),
});

const onShop = '<https://shop.myshopify.com/x?page=2>; rel="next"';
const elsewhere = '<https://shop.myshopify.com.evil/x>; rel="next"';

test.each([
  { what: "the next page is on the same host", statusCode: 200, link: onShop, complete: false },
  { what: "there is no next page", statusCode: 200, link: undefined, complete: true },
  { what: "the next page is elsewhere, where the token must not go", statusCode: 200, link: elsewhere, complete: true },
  { what: "n8n looks at a refusal only when it is to go on", statusCode: 503, link: undefined, complete: false },
])("fetching is complete or not: $what", ({ statusCode, link, complete }) => {
  const parameters = findNode("Rows from Shopify", planTo("shopify", "dropbox"))?.parameters;
  const { completeExpression } = v.parse(optionsSchema, parameters).options.pagination.pagination;
  const globals = { $response: { statusCode, headers: { link } }, $json: { SHOPIFY_SHOP: "shop" } };
  expect(runInNewContext(completeExpression.slice("={{".length, -"}}".length), globals)).toBe(complete);
});
