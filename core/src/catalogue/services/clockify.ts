import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const clockify: Service = {
  id: "clockify",
  name: "Clockify",
  category: "projects",
  hosts: ["app.clockify.me"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv"],
};

export const clockifyFacts: ServiceFacts = {
  api: { page: "https://docs.clockify.me", auth: "api-key" },
  n8n: ["clockify"],
  families: ["clockify_time_report_detailed_{date}-{date}.csv"],
  checked: {
    exports: "https://clockify.me/help/reports/creating-custom-reports",
    families: "public code",
    n8n: "n8n-node-types.csv",
  },
};
