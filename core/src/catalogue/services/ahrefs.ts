import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const ahrefs: Service = {
  id: "ahrefs",
  name: "Ahrefs",
  category: "analytics",
  hosts: ["app.ahrefs.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: [],
};

export const ahrefsFacts: ServiceFacts = {
  api: { page: "https://docs.ahrefs.com", auth: "api-key" },
};
