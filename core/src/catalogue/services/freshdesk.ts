import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const freshdesk: Service = {
  id: "freshdesk",
  name: "Freshdesk",
  category: "support",
  hosts: ["*.freshdesk.com"],
  exports: ["csv", "xml"],
  imports: ["csv"],
};

export const freshdeskFacts: ServiceFacts = {
  api: { page: "https://developers.freshdesk.com/api", auth: "basic" },
  n8n: ["freshdesk"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
