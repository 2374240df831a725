import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const salesforce: Service = {
  id: "salesforce",
  name: "Salesforce",
  category: "crm",
  hosts: ["*.lightning.force.com", "*.my.salesforce.com", "*.file.force.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv"],
  native: [
    {
      does: "Mails a report with its rows attached, on the days and at the time that you choose.",
      formats: ["csv", "xlsx"],
      page: "https://help.salesforce.com/s/articleView?id=sf.reports_subscribe_overview.htm",
    },
  ],
};

export const salesforceFacts: ServiceFacts = {
  api: { page: "https://developer.salesforce.com/docs/apis", auth: "oauth2" },
  n8n: ["salesforce"],
  make: "salesforce",
  zapier: "salesforce",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv", native: "public code" },
};
