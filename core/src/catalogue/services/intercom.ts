import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const intercom: Service = {
  id: "intercom",
  name: "Intercom",
  category: "support",
  hosts: ["app.intercom.com", "app.eu.intercom.com", "app.au.intercom.com"],
  exports: ["csv"],
  imports: ["csv"],
};

export const intercomFacts: ServiceFacts = {
  api: { page: "https://developers.intercom.com", auth: "oauth2" },
  n8n: ["intercom"],
  make: "intercom",
  zapier: "intercom",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
