import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const zendesk: Service = {
  id: "zendesk",
  name: "Zendesk",
  category: "support",
  hosts: ["*.zendesk.com"],
  exports: ["csv", "json", "xml"],
  imports: ["csv"],
};

export const zendeskFacts: ServiceFacts = {
  api: { page: "https://developer.zendesk.com/api-reference", auth: "oauth2" },
  n8n: ["zendesk"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
