import type { Access } from "../access.ts";

export const pipedrive: Access = {
  service: "pipedrive",
  fetch: {
    page: "https://pipedrive.readme.io/docs/core-api-concepts-pagination",
    base: "https://{PIPEDRIVE_COMPANY}.pipedrive.com",
    path: "/api/v2/{PIPEDRIVE_LIST}",
    query: { limit: "500" },
    auth: { header: "x-api-token", value: "{PIPEDRIVE_TOKEN}" },
    paging: { kind: "cursor", parameter: "cursor", cursorAt: "additional_data.next_cursor" },
    rowsAt: "data",
    hasPeriod: false,
    secrets: [
      {
        name: "PIPEDRIVE_TOKEN",
        means: "Personal API token.",
        page: "https://pipedrive.readme.io/docs/how-to-find-the-api-token",
      },
    ],
    settings: [
      { name: "PIPEDRIVE_COMPANY", means: "Name of the company: what stands before .pipedrive.com." },
      {
        name: "PIPEDRIVE_LIST",
        means: "Which list: deals, persons, organizations, activities or products.",
        fallback: "deals",
      },
    ],
  },
};
