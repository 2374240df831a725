import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const metabase: Service = {
  id: "metabase",
  name: "Metabase",
  category: "data",
  hosts: ["*.metabaseapp.com"],
  exports: ["csv", "xlsx", "json", "png"],
  imports: ["csv"],
};

export const metabaseFacts: ServiceFacts = {
  api: { page: "https://www.metabase.com/docs/latest/api", auth: "api-key" },
  n8n: ["metabase"],
  checked: {
    auth: "services.json",
    n8n: "https://github.com/n8n-io/n8n/blob/master/packages/nodes-base/nodes/Metabase/Metabase.node.ts",
  },
};
