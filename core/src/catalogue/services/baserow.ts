import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const baserow: Service = {
  id: "baserow",
  name: "Baserow",
  category: "spreadsheets",
  hosts: ["baserow.io"],
  exports: ["csv", "json", "xml", "xlsx"],
  imports: ["csv", "json", "xml", "txt", "xlsx"],
};

export const baserowFacts: ServiceFacts = {
  api: { page: "https://baserow.io/api-docs", auth: "api-key" },
  n8n: ["baserow"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    n8n: "n8n-node-types.csv",
  },
};
