import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const typeform: Service = {
  id: "typeform",
  name: "Typeform",
  category: "forms",
  hosts: ["admin.typeform.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv"],
};

export const typeformFacts: ServiceFacts = {
  api: { page: "https://www.typeform.com/developers", auth: "oauth2" },
  n8n: ["typeformTrigger"],
  make: "typeform",
  zapier: "typeform",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
