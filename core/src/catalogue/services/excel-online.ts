import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const excelOnline: Service = {
  id: "excel-online",
  name: "Microsoft Excel",
  category: "spreadsheets",
  hosts: ["excel.cloud.microsoft", "excel.officeapps.live.com", "office.com/launch/excel"],
  exports: ["xlsx", "csv", "pdf"],
  imports: ["xlsx", "csv"],
};

export const excelOnlineFacts: ServiceFacts = {
  api: { page: "https://learn.microsoft.com/graph/api/resources/excel", auth: "oauth2" },
  n8n: ["microsoftExcel"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
