import type { Access } from "../access.ts";
import { githubDelivery } from "./github-delivery.ts";

export const github: Access = {
  service: "github",
  fetch: {
    page: "https://docs.github.com/en/rest/issues/issues#list-repository-issues",
    base: "https://api.github.com",
    path: "/repos/{REPO}/issues",
    query: { state: "all", since: "{start}", per_page: "100" },
    headers: { Accept: "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28" },
    auth: { header: "Authorization", value: "Bearer {REPO_TOKEN}" },
    paging: { kind: "link" },
    rowsAt: "",
    hasPeriod: true,
    secrets: [
      {
        name: "REPO_TOKEN",
        means: "Fine-grained token with access to the one repository (issues: read; contents: write to deliver).",
        page: "https://github.com/settings/personal-access-tokens",
      },
    ],
    settings: [{ name: "REPO", means: "The repository, as owner/name." }],
  },
  deliver: githubDelivery,
};
