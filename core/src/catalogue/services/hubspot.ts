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
  api: "https://developers.hubspot.com/docs/api",
  n8n: ["hubspot"],
};
