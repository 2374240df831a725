import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const smartsheet: Service = {
  id: "smartsheet",
  name: "Smartsheet",
  category: "spreadsheets",
  hosts: ["app.smartsheet.com", "app.smartsheet.eu"],
  exports: ["xlsx", "csv", "pdf"],
  imports: ["xlsx", "csv"],
};

export const smartsheetFacts: ServiceFacts = {
  api: { page: "https://developers.smartsheet.com", auth: "oauth2" },
  checked: { auth: "services.json" },
};
