import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const bexio: Service = {
  id: "bexio",
  name: "bexio",
  category: "accounting",
  hosts: ["office.bexio.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "xml", "pdf"],
};

export const bexioFacts: ServiceFacts = {
  api: { page: "https://docs.bexio.com", auth: "oauth2" },
};
