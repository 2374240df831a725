import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const calendly: Service = {
  id: "calendly",
  name: "Calendly",
  category: "projects",
  hosts: ["calendly.com"],
  exports: ["csv"],
  imports: [],
};

export const calendlyFacts: ServiceFacts = {
  api: { page: "https://developer.calendly.com", auth: "oauth2" },
  n8n: ["calendlyTrigger"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    n8n: "n8n-node-types.csv",
  },
};
