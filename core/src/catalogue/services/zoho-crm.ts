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
  api: "https://www.zoho.com/crm/developer/docs/api",
  n8n: ["zohoCrm"],
};
