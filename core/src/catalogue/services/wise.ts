import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const wise: Service = {
  id: "wise",
  name: "Wise",
  category: "payments",
  hosts: ["wise.com"],
  exports: ["csv", "pdf", "xlsx"],
  imports: ["csv", "xlsx"],
};

export const wiseFacts: ServiceFacts = {
  api: { page: "https://docs.wise.com/api-docs", auth: "api-key" },
  n8n: ["wise"],
  families: ["statement_{n}_eur_{date}_{date}.csv"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    families: "public code",
    n8n: "n8n-node-types.csv",
  },
};
