import type { Service } from "../service.ts";

export const airtable: Service = {
  id: "airtable",
  name: "Airtable",
  category: "spreadsheets",
  hosts: ["airtable.com", "*.airtableusercontent.com"],
  exports: ["csv"],
  imports: ["csv", "xlsx"],
  api: "https://airtable.com/developers/web/api",
  n8n: ["airtable"],
};
