import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const onedrive: Service = {
  id: "onedrive",
  name: "Microsoft OneDrive",
  category: "storage",
  hosts: ["onedrive.live.com", "1drv.ms", "onedrive.cloud.microsoft", "my.microsoftpersonalcontent.com"],
  exports: ["*"],
  imports: ["*"],
};

export const onedriveFacts: ServiceFacts = {
  api: { page: "https://learn.microsoft.com/graph/onedrive-concept-overview", auth: "oauth2" },
  n8n: ["microsoftOneDrive"],
  make: "onedrive",
  zapier: "onedrive",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
