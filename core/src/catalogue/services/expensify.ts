import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const expensify: Service = {
  id: "expensify",
  name: "Expensify",
  category: "accounting",
  hosts: ["expensify.com", "new.expensify.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "xls", "pdf", "jpg", "png"],
};

export const expensifyFacts: ServiceFacts = {
  api: { page: "https://integrations.expensify.com", auth: "api-key" },
};
