import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const lookerStudio: Service = {
  id: "looker-studio",
  name: "Looker Studio",
  category: "analytics",
  hosts: ["lookerstudio.google.com", "datastudio.google.com"],
  exports: ["csv", "pdf", "xlsx"],
  imports: ["csv"],
  native: [
    {
      does: "Mails the report as a PDF, on the days and at the time that you choose.",
      formats: ["pdf"],
      page: "https://cloud.google.com/looker/docs/studio/schedule-automatic-report-delivery",
    },
  ],
};

export const lookerStudioFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/looker-studio", auth: "oauth2" },
  checked: { native: "public code" },
};
