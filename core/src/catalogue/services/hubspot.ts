import type { Service } from "../service.ts";

export const hubspot: Service = {
  id: "hubspot",
  name: "HubSpot",
  category: "crm",
  hosts: ["app.hubspot.com", "app-eu1.hubspot.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv", "xlsx"],
  api: "https://developers.hubspot.com/docs/api",
  n8n: ["hubspot"],
};
