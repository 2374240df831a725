import type { ServiceId } from "@floyo/core/catalogue";
import { type FetchCase, fetchCases } from "../../src/automations-proof/fetch-cases.ts";
import type { ProofCase } from "./proof-case.ts";
import { sheetSource, tiktokAnswering, tiktokSource } from "./sources.ts";
import { strangerHost } from "./service-hosts.ts";

type Telling = Pick<ProofCase, "name" | "source"> &
  Partial<Pick<ProofCase, "failures" | "before" | "columns" | "values">> & {
    readonly to: ServiceId;
    /** It comes every second week, and this is the other one. */
    readonly isOff?: true;
  };

const values = { text: 'x"y, z\nw', half: 1.5, yes: true, none: null, list: [1, "é"], large: 1e15, less: -0.25 };
const texts = { decimal: "1.50", id: "17900000000000001", formula: "=1+1", day: "2026-11-11 00:00:00", padded: "007" };
const everyKind = tiktokSource([
  [
    { ...values, ...texts, inner: { one: 1 } },
    { late: "a", half: "" },
  ],
]);
const two = tiktokSource([[{ a: "1", b: "2" }], [{ b: "3", c: "4" }]]);
const many = tiktokSource([Array.from({ length: 120 }, (_, index) => ({ n: `${index}` }))]);

const shopify = fetchCases.find(({ service }) => service === "shopify");
const toStranger: readonly FetchCase[] = shopify
  ? [
      {
        ...shopify,
        answer: (context) =>
          context.json({ orders: [{ id: 1 }] }, 200, { link: `<https://${strangerHost}/steal>; rel="next"` }),
      },
    ]
  : [];

const oddSheet: FetchCase = {
  ...sheetSource,
  env: { ...sheetSource.env, GOOGLE_SHEETS_SOURCE_TAB: "Ä 50% #1?" },
  path: "/v4/spreadsheets/source/values/'Ä 50% #1?'",
};

const sourceOf = (wanted: ServiceId): readonly FetchCase[] => fetchCases.filter(({ service }) => service === wanted);
const busyForLong = Array.from({ length: 9 }, () => 503);

/** What a service may answer and a person may have named, beside the plain way. */
export const tellings: readonly Telling[] = [
  ...(["google-sheets", "airtable", "hubspot", "dropbox", "google-drive"] as const).map((to): Telling => ({
    name: "every kind of value",
    to,
    source: everyKind,
  })),
  { name: "many rows", to: "airtable", source: many, values: { AIRTABLE_KEY_COLUMNS: "n" } },
  { name: "many rows", to: "hubspot", source: many, values: { HUBSPOT_KEY_COLUMN: "n" } },
  { name: "a row without its key", to: "hubspot", source: two, values: { HUBSPOT_KEY_COLUMN: "c" } },
  { name: "two key columns", to: "airtable", source: two, values: { AIRTABLE_KEY_COLUMNS: "campaign_id, b" } },
  {
    name: "columns left out and renamed",
    to: "google-sheets",
    source: two,
    columns: { drop: ["a"], rename: { b: "B" } },
  },
  { name: "columns left out and renamed", to: "dropbox", source: two, columns: { drop: ["a"], rename: { b: "B" } } },
  {
    name: "a column that is gone",
    to: "google-sheets",
    source: two,
    columns: { drop: ["z"], rename: {} },
    before: [["kept"]],
  },
  { name: "no rows", to: "google-sheets", source: tiktokSource([[]]), before: [["kept"]] },
  {
    name: "more stood there",
    to: "google-sheets",
    source: two,
    before: [["x", "y", "z", "é", "w"], ["1"], ["2"], ["3"], ["4"]],
  },
  {
    name: "a refusal",
    to: "google-sheets",
    source: tiktokAnswering({ code: 40002, message: "no such metric" }),
    before: [["kept"]],
  },
  {
    name: "an old token",
    to: "google-sheets",
    source: tiktokAnswering({ code: 40105, message: "old" }),
    before: [["kept"]],
  },
  {
    name: "another shape",
    to: "google-sheets",
    source: tiktokAnswering({ code: 0, data: { list: {} } }),
    before: [["kept"]],
  },
  { name: "a busy service", to: "google-sheets", source: two, failures: [429, 503] },
  { name: "a setting not filled in", to: "google-sheets", source: two, values: { GOOGLE_SHEETS_ID: "" } },
  { name: "a sheet of an odd name", to: "airtable", source: oddSheet },
  ...sourceOf("github").map((source): Telling => ({
    name: "an empty list",
    to: "dropbox",
    source: { ...source, answer: (context) => context.json([]) },
  })),
  { name: "a week in which it is not due", to: "google-sheets", source: two, before: [["kept"]], isOff: true },
  ...(["github", "stripe", "shopify"] as const).flatMap(sourceOf).flatMap((source): readonly Telling[] => [
    {
      name: `a token that ${source.service} does not know`,
      to: "airtable",
      source,
      failures: [401, 401, 401, 401, 401],
    },
    { name: `a page of ${source.service} that fails`, to: "dropbox", source, failures: [200, ...busyForLong] },
    { name: `a page of ${source.service} that comes late`, to: "dropbox", source, failures: [503] },
  ]),
  ...toStranger.map((source): Telling => ({ name: "a next page elsewhere", to: "google-sheets", source })),
];
