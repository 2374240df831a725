import type { Service } from "../service.ts";

export const googleSheets: Service = {
  id: "google-sheets",
  name: "Google Sheets",
  category: "spreadsheets",
  hosts: ["docs.google.com/spreadsheets"],
  exports: ["csv", "xlsx", "ods", "pdf", "tsv"],
  imports: ["csv", "xlsx", "tsv", "ods"],
  api: "https://developers.google.com/sheets/api",
  n8n: ["googleSheets"],
};
