import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const asana: Service = {
  id: "asana",
  name: "Asana",
  category: "projects",
  hosts: ["app.asana.com"],
  exports: ["csv", "json"],
  imports: ["csv"],
};

export const asanaFacts: ServiceFacts = {
  api: { page: "https://developers.asana.com", auth: "oauth2" },
  n8n: ["asana"],
  make: "asana",
  zapier: "asana",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
