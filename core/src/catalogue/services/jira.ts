import type { Service } from "../service.ts";

export const jira: Service = {
  id: "jira",
  name: "Jira",
  category: "projects",
  hosts: ["*.atlassian.net"],
  exports: ["csv", "xml", "docx"],
  imports: ["*"],
  api: "https://developer.atlassian.com/cloud/jira/platform/rest/v3",
  n8n: ["jira"],
};
