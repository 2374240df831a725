import type { Access } from "../access.ts";

/** Marketing API, insights edge. v26.0 is of 29 July 2026; versions live about two years. */
export const metaAds: Access = {
  service: "meta-ads",
  fetch: {
    page: "https://developers.facebook.com/docs/marketing-api/insights",
    base: "https://graph.facebook.com",
    path: "/v26.0/act_{META_ADS_ACCOUNT_ID}/insights",
    query: {
      level: "{META_ADS_LEVEL}",
      fields: "{META_ADS_FIELDS}",
      time_range: '{"since":"{since}","until":"{until}"}',
      time_increment: "1",
      limit: "500",
    },
    auth: { header: "Authorization", value: "Bearer {META_ADS_TOKEN}" },
    paging: { kind: "cursor", parameter: "after", cursorAt: "paging.cursors.after", moreAt: "paging.next" },
    rowsAt: "data",
    codes: {
      at: "error.code",
      messageAt: "error.message",
      retry: [1, 2, 4, 17, 32, 613, 80_000, 80_004],
      expired: [102, 190],
    },
    hasPeriod: true,
    secrets: [
      {
        name: "META_ADS_TOKEN",
        means: "Token of a system user with the permission ads_read.",
        page: "https://developers.facebook.com/docs/marketing-api/system-users",
      },
    ],
    settings: [
      {
        name: "META_ADS_ACCOUNT_ID",
        means: "Number of the ad account, without act_: `act=` in the address of Ads Manager.",
      },
      { name: "META_ADS_LEVEL", means: "What one row is about: account, campaign, adset or ad.", fallback: "campaign" },
      {
        name: "META_ADS_FIELDS",
        means: "The columns, with commas between.",
        fallback: "campaign_name,spend,impressions,clicks,ctr,cpc",
      },
    ],
  },
};
