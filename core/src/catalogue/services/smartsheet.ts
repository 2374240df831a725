import type { Service } from "../service.ts";

export const smartsheet: Service = {
  id: "smartsheet",
  name: "Smartsheet",
  category: "spreadsheets",
  hosts: ["app.smartsheet.com", "app.smartsheet.eu"],
  exports: ["xlsx", "csv", "pdf"],
  imports: ["xlsx", "csv"],
  api: "https://developers.smartsheet.com",
};
