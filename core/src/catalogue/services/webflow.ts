import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const webflow: Service = {
  id: "webflow",
  name: "Webflow",
  category: "websites",
  hosts: ["webflow.com"],
  exports: ["csv", "zip"],
  imports: ["csv", "png", "jpg"],
};

export const webflowFacts: ServiceFacts = {
  api: { page: "https://developers.webflow.com", auth: "oauth2" },
  n8n: ["webflow"],
  make: "webflow",
  zapier: "webflow",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
