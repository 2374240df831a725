import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const zohoCrm: Service = {
  id: "zoho-crm",
  name: "Zoho CRM",
  category: "crm",
  hosts: [
    "crm.zoho.com",
    "crm.zoho.eu",
    "crm.zoho.in",
    "crm.zoho.com.au",
    "crm.zoho.jp",
    "crm.zoho.uk",
    "crm.zoho.sa",
    "crm.zohocloud.ca",
  ],
  exports: ["csv", "xlsx"],
  imports: ["csv", "xlsx", "vcf"],
};

export const zohoCrmFacts: ServiceFacts = {
  api: { page: "https://www.zoho.com/crm/developer/docs/api", auth: "oauth2" },
  n8n: ["zohoCrm"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
