import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const harvest: Service = {
  id: "harvest",
  name: "Harvest",
  category: "projects",
  hosts: ["*.harvestapp.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv"],
};

export const harvestFacts: ServiceFacts = {
  api: { page: "https://help.getharvest.com/api-v2", auth: "oauth2" },
  n8n: ["harvest"],
  families: ["harvest_time_report_from{date}to{date}.csv"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    families: "public code",
    n8n: "n8n-node-types.csv",
  },
};
