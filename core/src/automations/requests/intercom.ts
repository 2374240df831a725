import type { Access } from "../access.ts";

export const intercom: Access = {
  service: "intercom",
  fetch: {
    page: "https://developers.intercom.com/docs/build-an-integration/learn-more/rest-apis/pagination-cursor",
    base: "https://api.intercom.io",
    path: "/contacts",
    query: { per_page: "150" },
    headers: { Accept: "application/json" },
    auth: { header: "Authorization", value: "Bearer {INTERCOM_TOKEN}" },
    paging: { kind: "cursor", parameter: "starting_after", cursorAt: "pages.next.starting_after" },
    rowsAt: "data",
    hasPeriod: false,
    secrets: [
      {
        name: "INTERCOM_TOKEN",
        means: "Access token of an app in your own workspace.",
        page: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
      },
    ],
    settings: [],
  },
};
