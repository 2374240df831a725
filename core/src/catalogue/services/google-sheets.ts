import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleSheets: Service = {
  id: "google-sheets",
  name: "Google Sheets",
  category: "spreadsheets",
  hosts: ["docs.google.com/spreadsheets"],
  exports: ["csv", "xlsx", "ods", "pdf", "tsv"],
  imports: ["csv", "xlsx", "tsv", "ods"],
};

export const googleSheetsFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/sheets/api", auth: "oauth2" },
  n8n: ["googleSheets"],
  make: "google-sheets",
  zapier: "google-sheets",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
