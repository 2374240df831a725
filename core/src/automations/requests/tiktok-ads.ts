import type { Access } from "../access.ts";

/** API for Business v1.3: HTTP 200 also for refusals, lists as JSON in the query. */
export const tiktokAds: Access = {
  service: "tiktok-ads",
  fetch: {
    page: "https://business-api.tiktok.com/portal/docs",
    base: "https://business-api.tiktok.com",
    path: "/open_api/v1.3/report/integrated/get/",
    query: {
      advertiser_id: "{TIKTOK_ADS_ADVERTISER_ID}",
      report_type: "BASIC",
      data_level: "{TIKTOK_ADS_LEVEL}",
      dimensions: "{TIKTOK_ADS_DIMENSIONS}",
      metrics: "{TIKTOK_ADS_METRICS}",
      start_date: "{since}",
      end_date: "{until}",
      page_size: "1000",
    },
    auth: { header: "Access-Token", value: "{TIKTOK_ADS_TOKEN}" },
    paging: { kind: "page", parameter: "page", pageAt: "data.page_info.page", totalAt: "data.page_info.total_page" },
    rowsAt: "data.list",
    lift: ["dimensions", "metrics"],
    codes: { at: "code", messageAt: "message", retry: [40100, 50000], expired: [40102, 40104, 40105] },
    maxDays: 30,
    hasPeriod: true,
    fields: [
      "dimensions.campaign_id",
      "dimensions.stat_time_day",
      "metrics.campaign_name",
      "metrics.spend",
      "metrics.impressions",
      "metrics.clicks",
      "metrics.ctr",
      "metrics.cpc",
      "metrics.conversion",
    ],
    secrets: [
      {
        name: "TIKTOK_ADS_TOKEN",
        means: "Access token of your app in TikTok's API for Business, with permission to read reports.",
        page: "https://business-api.tiktok.com/portal/docs?id=1738373164380162",
      },
    ],
    settings: [
      {
        name: "TIKTOK_ADS_ADVERTISER_ID",
        means: "Number of the ad account: `aadvid` in the address of TikTok Ads Manager.",
      },
      {
        name: "TIKTOK_ADS_LEVEL",
        means: "What one row is about: AUCTION_ADVERTISER, AUCTION_CAMPAIGN, AUCTION_ADGROUP or AUCTION_AD.",
        fallback: "AUCTION_CAMPAIGN",
      },
      {
        name: "TIKTOK_ADS_DIMENSIONS",
        means: "What rows are split by, as a JSON list; the id must suit the level.",
        fallback: '["campaign_id","stat_time_day"]',
      },
      {
        name: "TIKTOK_ADS_METRICS",
        means: "The columns, as a JSON list of TikTok's metric names.",
        fallback: '["campaign_name","spend","impressions","clicks","ctr","cpc","conversion"]',
      },
    ],
  },
};
