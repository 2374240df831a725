import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const eurostat: Service = {
  id: "eurostat",
  name: "Eurostat",
  category: "open-data",
  hosts: ["ec.europa.eu/eurostat"],
  exports: ["csv", "tsv", "xlsx", "xml", "gz", "zip"],
  imports: [],
};

export const eurostatFacts: ServiceFacts = {
  api: { page: "https://ec.europa.eu/eurostat/web/user-guides/data-browser/api-data-access", auth: "none" },
};
