import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const confluence: Service = {
  id: "confluence",
  name: "Confluence",
  category: "documents",
  hosts: ["*.atlassian.net/wiki"],
  exports: ["pdf", "docx", "csv"],
  imports: ["*"],
};

export const confluenceFacts: ServiceFacts = {
  api: { page: "https://developer.atlassian.com/cloud/confluence/rest/v2", auth: "oauth2" },
  n8n: ["confluence"],
  checked: {
    auth: "services.json",
    n8n: "https://github.com/n8n-io/n8n/blob/master/packages/nodes-base/nodes/Confluence/Confluence.node.ts",
  },
};
