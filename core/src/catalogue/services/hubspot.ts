import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const hubspot: Service = {
  id: "hubspot",
  name: "HubSpot",
  category: "crm",
  hosts: [
    "app.hubspot.com",
    "app-eu1.hubspot.com",
    "app-na2.hubspot.com",
    "app-na3.hubspot.com",
    "app-ap1.hubspot.com",
  ],
  exports: ["csv", "xlsx"],
  imports: ["csv", "xlsx"],
};

export const hubspotFacts: ServiceFacts = {
  api: { page: "https://developers.hubspot.com/docs/api", auth: "oauth2" },
  n8n: ["hubspot"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
