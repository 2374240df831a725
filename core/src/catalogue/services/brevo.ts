import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const brevo: Service = {
  id: "brevo",
  name: "Brevo",
  category: "marketing",
  hosts: ["app.brevo.com"],
  exports: ["csv"],
  imports: ["csv", "xlsx"],
};

export const brevoFacts: ServiceFacts = {
  api: { page: "https://developers.brevo.com", auth: "api-key" },
  n8n: ["sendInBlue"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
