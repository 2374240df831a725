import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const dataGouvFr: Service = {
  id: "data-gouv-fr",
  name: "data.gouv.fr",
  category: "open-data",
  hosts: ["data.gouv.fr"],
  exports: ["csv", "xlsx", "xls", "ods", "json", "geojson", "zip", "gz", "xml", "parquet"],
  imports: ["csv", "xlsx", "ods", "json", "geojson", "zip", "xml"],
};

export const dataGouvFrFacts: ServiceFacts = {
  api: { page: "https://guides.data.gouv.fr", auth: "none" },
};
