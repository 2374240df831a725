import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const eventbrite: Service = {
  id: "eventbrite",
  name: "Eventbrite",
  category: "marketing",
  hosts: ["eventbrite.com", "eventbrite.co.uk", "eventbrite.de", "eventbrite.fr", "eventbrite.ca", "eventbrite.com.au"],
  exports: ["csv", "xls", "pdf"],
  imports: ["csv"],
};

export const eventbriteFacts: ServiceFacts = {
  api: { page: "https://www.eventbrite.com/platform/api", auth: "oauth2" },
  n8n: ["eventbriteTrigger"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    n8n: "n8n-node-types.csv",
  },
};
