import type { FetchCase } from "../../src/automations-proof/fetch-cases.ts";

const hostByService: Readonly<Record<string, string>> = {
  airtable: "api.airtable.com",
  asana: "app.asana.com",
  github: "api.github.com",
  gitlab: "gitlab.com",
  "google-sheets": "sheets.googleapis.com",
  hubspot: "api.hubapi.com",
  intercom: "api.intercom.io",
  "meta-ads": "graph.facebook.com",
  pipedrive: "firm.pipedrive.com",
  shopify: "shop.myshopify.com",
  stripe: "api.stripe.com",
  "tiktok-ads": "business-api.tiktok.com",
  todoist: "api.todoist.com",
};

/** Where the service of a case answers. */
export const hostOf = ({ service }: Pick<FetchCase, "service">): string => hostByService[service] ?? "";

export const sinkHosts = {
  airtable: "api.airtable.com",
  hubspot: "api.hubapi.com",
  dropbox: "api.dropboxapi.com",
  dropboxContent: "content.dropboxapi.com",
  drive: "www.googleapis.com",
  sheets: "sheets.googleapis.com",
  googleToken: "oauth2.googleapis.com",
} as const;

/** A host that belongs to nobody: what goes there is a fault. */
export const strangerHost = "stranger.example";

/** All that the proxy answers for. */
export const allHosts: readonly string[] = [
  ...new Set([...Object.values(hostByService), ...Object.values(sinkHosts), strangerHost]),
];
