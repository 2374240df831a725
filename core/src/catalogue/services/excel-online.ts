import type { Service } from "../service.ts";

export const excelOnline: Service = {
  id: "excel-online",
  name: "Microsoft Excel",
  category: "spreadsheets",
  hosts: ["excel.cloud.microsoft", "excel.officeapps.live.com", "office.com/launch/excel"],
  exports: ["xlsx", "csv", "pdf"],
  imports: ["xlsx", "csv"],
  api: "https://learn.microsoft.com/graph/api/resources/excel",
  n8n: ["microsoftExcel"],
};
