import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const monday: Service = {
  id: "monday",
  name: "monday.com",
  category: "projects",
  hosts: ["*.monday.com"],
  exports: ["xlsx"],
  imports: ["xlsx", "csv"],
};

export const mondayFacts: ServiceFacts = {
  api: { page: "https://developer.monday.com/api-reference", auth: "oauth2" },
  n8n: ["mondayCom"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
