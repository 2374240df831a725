import type { Service } from "../service.ts";

export const powerBi: Service = {
  id: "power-bi",
  name: "Microsoft Power BI",
  category: "data",
  hosts: ["app.powerbi.com"],
  exports: ["csv", "xlsx", "pdf", "pptx"],
  imports: ["csv", "xlsx", "pbix"],
  api: "https://learn.microsoft.com/rest/api/power-bi",
};
