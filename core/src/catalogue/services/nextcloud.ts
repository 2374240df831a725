import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const nextcloud: Service = {
  id: "nextcloud",
  name: "Nextcloud",
  category: "storage",
  hosts: ["*/apps/files", "*/index.php/apps/files"],
  exports: ["*"],
  imports: ["*"],
};

export const nextcloudFacts: ServiceFacts = {
  api: { page: "https://docs.nextcloud.com/server/latest/developer_manual/client_apis", auth: "basic" },
  n8n: ["nextCloud"],
  checked: { n8n: "n8n-node-types.csv" },
};
