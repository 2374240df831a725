import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const matomo: Service = {
  id: "matomo",
  name: "Matomo",
  category: "analytics",
  hosts: ["*.matomo.cloud"],
  exports: ["csv", "tsv", "xml", "json", "pdf"],
  imports: [],
  native: [
    {
      does: "Mails a report every day, week or month.",
      formats: ["csv", "tsv", "pdf"],
      page: "https://matomo.org/docs/email-reports/",
    },
  ],
};

export const matomoFacts: ServiceFacts = {
  api: { page: "https://developer.matomo.org/api-reference/reporting-api", auth: "api-key" },
  checked: { native: "public code" },
};
