import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const dataGov: Service = {
  id: "data-gov",
  name: "Data.gov",
  category: "open-data",
  hosts: ["data.gov", "catalog.data.gov"],
  exports: ["csv", "xlsx", "json", "xml", "zip", "geojson", "kml"],
  imports: [],
};

export const dataGovFacts: ServiceFacts = {
  api: { page: "https://api.data.gov", auth: "api-key" },
};
