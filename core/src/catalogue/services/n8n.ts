import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const n8n: Service = {
  id: "n8n",
  name: "n8n",
  category: "automation",
  hosts: ["app.n8n.cloud", "*.app.n8n.cloud"],
  exports: ["json"],
  imports: ["json"],
};

export const n8nFacts: ServiceFacts = {
  api: { page: "https://docs.n8n.io/api", auth: "api-key" },
  n8n: ["n8n"],
  checked: {
    auth: "services.json",
    exports: "https://docs.n8n.io/workflows/export-import/",
    imports: "https://docs.n8n.io/workflows/export-import/",
    n8n: "n8n-node-types.csv",
  },
};
