import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const clickup: Service = {
  id: "clickup",
  name: "ClickUp",
  category: "projects",
  hosts: ["app.clickup.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv"],
};

export const clickupFacts: ServiceFacts = {
  api: { page: "https://developer.clickup.com", auth: "oauth2" },
  n8n: ["clickUp"],
  make: "clickup",
  zapier: "clickup",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
