import type { Service } from "../service.ts";

export const salesforce: Service = {
  id: "salesforce",
  name: "Salesforce",
  category: "crm",
  hosts: ["*.lightning.force.com", "*.my.salesforce.com", "*.file.force.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv"],
  api: "https://developer.salesforce.com/docs/apis",
  n8n: ["salesforce"],
};
