import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const airtable: Service = {
  id: "airtable",
  name: "Airtable",
  category: "spreadsheets",
  hosts: ["airtable.com", "*.airtableusercontent.com"],
  exports: ["csv"],
  imports: ["csv", "xlsx"],
};

export const airtableFacts: ServiceFacts = {
  api: { page: "https://airtable.com/developers/web/api", auth: "oauth2" },
  n8n: ["airtable"],
  make: "airtable",
  zapier: "airtable",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
