import type { Service } from "../service.ts";

export const confluence: Service = {
  id: "confluence",
  name: "Confluence",
  category: "documents",
  hosts: ["*.atlassian.net/wiki"],
  exports: ["pdf", "docx", "csv"],
  imports: ["*"],
  api: "https://developer.atlassian.com/cloud/confluence/rest/v2",
  n8n: ["confluence"],
};
