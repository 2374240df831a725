import type { Service } from "../service.ts";

export const googleAnalytics: Service = {
  id: "google-analytics",
  name: "Google Analytics",
  category: "analytics",
  hosts: ["analytics.google.com"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
  api: "https://developers.google.com/analytics/devguides/reporting/data/v1",
  n8n: ["googleAnalytics"],
};
