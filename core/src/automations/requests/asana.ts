import type { Access } from "../access.ts";

export const asana: Access = {
  service: "asana",
  fetch: {
    page: "https://developers.asana.com/reference/gettasks",
    base: "https://app.asana.com",
    path: "/api/1.0/tasks",
    query: { project: "{ASANA_PROJECT_ID}", limit: "100", opt_fields: "{ASANA_FIELDS}" },
    auth: { header: "Authorization", value: "Bearer {ASANA_TOKEN}" },
    paging: { kind: "cursor", parameter: "offset", cursorAt: "next_page.offset" },
    rowsAt: "data",
    hasPeriod: false,
    secrets: [{ name: "ASANA_TOKEN", means: "Personal access token.", page: "https://app.asana.com/0/my-apps" }],
    settings: [
      { name: "ASANA_PROJECT_ID", means: "Number of the project, in its address." },
      {
        name: "ASANA_FIELDS",
        means: "The columns, with commas between.",
        fallback: "name,assignee.name,due_on,completed,completed_at",
      },
    ],
  },
};
