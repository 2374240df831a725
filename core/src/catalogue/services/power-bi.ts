import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const powerBi: Service = {
  id: "power-bi",
  name: "Microsoft Power BI",
  category: "data",
  hosts: ["app.powerbi.com", "app.fabric.microsoft.com"],
  exports: ["csv", "xlsx", "pdf", "pptx"],
  imports: ["csv", "xlsx", "pbix"],
  native: [
    {
      does: "Mails the report or dashboard, on the days and at the time that you choose.",
      formats: ["pdf", "pptx"],
      page: "https://learn.microsoft.com/power-bi/collaborate-share/end-user-subscribe",
    },
  ],
};

export const powerBiFacts: ServiceFacts = {
  api: { page: "https://learn.microsoft.com/rest/api/power-bi", auth: "oauth2" },
  checked: {
    auth: "services.json",
    native: "https://learn.microsoft.com/power-bi/collaborate-share/end-user-subscribe",
  },
};
