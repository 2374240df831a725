import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const todoist: Service = {
  id: "todoist",
  name: "Todoist",
  category: "projects",
  hosts: ["app.todoist.com", "todoist.com"],
  exports: ["csv"],
  imports: ["csv"],
};

export const todoistFacts: ServiceFacts = {
  api: { page: "https://developer.todoist.com", auth: "oauth2" },
  n8n: ["todoist"],
  make: "todoist",
  zapier: "todoist",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
