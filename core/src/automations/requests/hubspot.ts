import type { Access } from "../access.ts";
import { hubspotDelivery } from "./hubspot-delivery.ts";
import { hubspotObject, hubspotToken } from "./hubspot-needs.ts";

export const hubspot: Access = {
  service: "hubspot",
  fetch: {
    page: "https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide",
    base: "https://api.hubapi.com",
    path: "/crm/v3/objects/{HUBSPOT_OBJECT}",
    query: { limit: "100", properties: "{HUBSPOT_PROPERTIES}" },
    auth: { header: "Authorization", value: "Bearer {HUBSPOT_TOKEN}" },
    paging: { kind: "cursor", parameter: "after", cursorAt: "paging.next.after" },
    rowsAt: "results",
    lift: ["properties"],
    hasPeriod: false,
    secrets: [hubspotToken],
    settings: [
      hubspotObject,
      {
        name: "HUBSPOT_PROPERTIES",
        means: "The columns, by HubSpot's internal names with commas between.",
        fallback: "email,firstname,lastname,createdate",
      },
    ],
  },
  deliver: hubspotDelivery,
};
