import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleAnalytics: Service = {
  id: "google-analytics",
  name: "Google Analytics",
  category: "analytics",
  hosts: ["analytics.google.com"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
};

export const googleAnalyticsFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/analytics/devguides/reporting/data/v1", auth: "oauth2" },
  n8n: ["googleAnalytics"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
