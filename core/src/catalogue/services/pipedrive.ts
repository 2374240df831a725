import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const pipedrive: Service = {
  id: "pipedrive",
  name: "Pipedrive",
  category: "crm",
  hosts: ["*.pipedrive.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv", "xlsx"],
};

export const pipedriveFacts: ServiceFacts = {
  api: { page: "https://developers.pipedrive.com", auth: "oauth2" },
  n8n: ["pipedrive"],
  make: "pipedrive",
  zapier: "pipedrive",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
