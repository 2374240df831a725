import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const gumroad: Service = {
  id: "gumroad",
  name: "Gumroad",
  category: "commerce",
  hosts: ["gumroad.com", "app.gumroad.com"],
  exports: ["csv"],
  imports: ["*"],
};

export const gumroadFacts: ServiceFacts = {
  api: { page: "https://gumroad.com/api", auth: "oauth2" },
  n8n: ["gumroadTrigger"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    n8n: "n8n-node-types.csv",
  },
};
