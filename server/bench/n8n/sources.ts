import { type FetchCase, fetchCases } from "../../src/automations-proof/fetch-cases.ts";

/** One answer a page, and nothing after the last. */
export const tiktokSource = (pages: readonly (readonly object[])[]): FetchCase => ({
  service: "tiktok-ads",
  ext: "csv",
  env: { TIKTOK_ADS_TOKEN: "good-token", TIKTOK_ADS_ADVERTISER_ID: "7000000000000000001" },
  path: "/open_api/v1.3/report/integrated/get/",
  answer: (context) => {
    const page = Number(context.req.query("page"));
    const list = (pages[page - 1] ?? []).map((metrics) => ({
      dimensions: { campaign_id: "17900000000000001" },
      metrics,
    }));
    return context.json({ code: 0, message: "OK", data: { list, page_info: { page, total_page: pages.length } } });
  },
  table: "campaign_id,",
});

/** One answer to all that is asked. */
export const tiktokAnswering = (answer: object): FetchCase => ({
  ...tiktokSource([]),
  answer: (context) => context.json(answer),
});

export const sheetSource: FetchCase = {
  service: "google-sheets",
  ext: "csv",
  env: { GOOGLE_SHEETS_SOURCE_ID: "source", GOOGLE_SHEETS_SOURCE_TAB: "Orders" },
  path: "/v4/spreadsheets/source/values/'Orders'",
  answer: (context) =>
    context.json({
      values: [
        ["id", "name", "amount"],
        [1, "a", 2.5],
        [2, "é"],
      ],
    }),
  table: "id,name,amount",
};

export const sources: readonly FetchCase[] = [
  ...fetchCases,
  sheetSource,
  tiktokSource([[{ campaign_name: 'Autumn "1"', spend: "1.50" }], [{ campaign_name: "b", spend: "10" }]]),
];
