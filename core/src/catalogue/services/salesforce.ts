import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const salesforce: Service = {
  id: "salesforce",
  name: "Salesforce",
  category: "crm",
  hosts: ["*.lightning.force.com", "*.my.salesforce.com", "*.file.force.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv"],
};

export const salesforceFacts: ServiceFacts = {
  api: { page: "https://developer.salesforce.com/docs/apis", auth: "oauth2" },
  n8n: ["salesforce"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
