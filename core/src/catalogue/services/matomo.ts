import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const matomo: Service = {
  id: "matomo",
  name: "Matomo",
  category: "analytics",
  hosts: ["*.matomo.cloud"],
  exports: ["csv", "tsv", "xml", "json", "pdf"],
  imports: [],
};

export const matomoFacts: ServiceFacts = {
  api: { page: "https://developer.matomo.org/api-reference/reporting-api", auth: "api-key" },
};
