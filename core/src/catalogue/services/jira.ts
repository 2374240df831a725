import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const jira: Service = {
  id: "jira",
  name: "Jira",
  category: "projects",
  hosts: ["*.atlassian.net"],
  exports: ["csv", "xml", "docx"],
  imports: ["*"],
};

export const jiraFacts: ServiceFacts = {
  api: { page: "https://developer.atlassian.com/cloud/jira/platform/rest/v3", auth: "oauth2" },
  n8n: ["jira"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
