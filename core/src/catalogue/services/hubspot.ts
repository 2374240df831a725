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
  make: "hubspotcrm",
  zapier: "hubspot",
  families: ["hubspot-crm-exports-all-contacts-{date}.csv", "hubspot-crm-exports-all-deals-{date}.csv"],
  checked: { auth: "services.json", families: "public code", n8n: "n8n-node-types.csv" },
};
