import type { Access } from "../access.ts";

export const todoist: Access = {
  service: "todoist",
  fetch: {
    page: "https://developer.todoist.com/api/v1/#tag/Tasks",
    base: "https://api.todoist.com",
    path: "/api/v1/tasks",
    query: { project_id: "{TODOIST_PROJECT_ID}", limit: "200" },
    auth: { header: "Authorization", value: "Bearer {TODOIST_TOKEN}" },
    paging: { kind: "cursor", parameter: "cursor", cursorAt: "next_cursor" },
    rowsAt: "results",
    hasPeriod: false,
    secrets: [
      {
        name: "TODOIST_TOKEN",
        means: "API token.",
        page: "https://app.todoist.com/app/settings/integrations/developer",
      },
    ],
    settings: [{ name: "TODOIST_PROJECT_ID", means: "Id of the project: the last part of its address." }],
  },
};
