import type { Service } from "../service.ts";

export const excelOnline: Service = {
  id: "excel-online",
  name: "Microsoft Excel",
  category: "spreadsheets",
  hosts: ["excel.cloud.microsoft", "*.officeapps.live.com"],
  exports: ["xlsx", "csv", "pdf"],
  imports: ["xlsx", "csv"],
  api: "https://learn.microsoft.com/graph/api/resources/excel",
  n8n: ["microsoftExcel"],
};
