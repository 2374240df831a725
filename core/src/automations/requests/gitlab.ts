import type { Access } from "../access.ts";

export const gitlab: Access = {
  service: "gitlab",
  fetch: {
    page: "https://docs.gitlab.com/api/issues/#list-project-issues",
    base: "https://gitlab.com",
    path: "/api/v4/projects/{GITLAB_PROJECT_ID}/issues",
    query: { updated_after: "{start}", per_page: "100" },
    auth: { header: "PRIVATE-TOKEN", value: "{GITLAB_TOKEN}" },
    paging: { kind: "link" },
    rowsAt: "",
    hasPeriod: true,
    secrets: [
      {
        name: "GITLAB_TOKEN",
        means: "Project access token with the scope read_api.",
        page: "https://docs.gitlab.com/user/project/settings/project_access_tokens/",
      },
    ],
    settings: [
      { name: "GITLAB_PROJECT_ID", means: "Number of the project: in the menu of its page, Copy project ID." },
    ],
  },
};
