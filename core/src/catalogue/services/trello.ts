import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const trello: Service = {
  id: "trello",
  name: "Trello",
  category: "projects",
  hosts: ["trello.com"],
  exports: ["json", "csv"],
  imports: ["*"],
};

export const trelloFacts: ServiceFacts = {
  api: { page: "https://developer.atlassian.com/cloud/trello/rest", auth: "oauth1" },
  n8n: ["trello"],
  make: "trello",
  zapier: "trello",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
