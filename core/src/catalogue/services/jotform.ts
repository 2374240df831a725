import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const jotform: Service = {
  id: "jotform",
  name: "Jotform",
  category: "forms",
  hosts: ["jotform.com", "eu.jotform.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "xlsx"],
};

export const jotformFacts: ServiceFacts = {
  api: { page: "https://api.jotform.com/docs", auth: "api-key" },
  n8n: ["jotFormTrigger"],
  make: "jotform",
  zapier: "jotform",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
