import type { Access } from "../access.ts";
import { airtableDelivery } from "./airtable-delivery.ts";
import { airtableSettings, airtableToken } from "./airtable-needs.ts";

export const airtable: Access = {
  service: "airtable",
  fetch: {
    page: "https://airtable.com/developers/web/api/list-records",
    base: "https://api.airtable.com",
    path: "/v0/{AIRTABLE_BASE_ID}/{AIRTABLE_TABLE}",
    query: { pageSize: "100" },
    auth: { header: "Authorization", value: "Bearer {AIRTABLE_TOKEN}" },
    paging: { kind: "cursor", parameter: "offset", cursorAt: "offset" },
    rowsAt: "records",
    lift: ["fields"],
    hasPeriod: false,
    secrets: [airtableToken],
    settings: airtableSettings,
  },
  deliver: airtableDelivery,
};
