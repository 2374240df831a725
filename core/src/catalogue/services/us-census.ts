import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const usCensus: Service = {
  id: "us-census",
  name: "US Census Bureau",
  category: "open-data",
  hosts: ["data.census.gov", "census.gov"],
  exports: ["csv", "xlsx", "zip", "pdf"],
  imports: ["csv"],
};

export const usCensusFacts: ServiceFacts = {
  api: { page: "https://www.census.gov/data/developers.html", auth: "api-key" },
};
