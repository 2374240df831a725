import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const kit: Service = {
  id: "kit",
  name: "Kit",
  category: "marketing",
  hosts: ["app.kit.com", "app.convertkit.com"],
  exports: ["csv"],
  imports: ["csv"],
};

export const kitFacts: ServiceFacts = {
  api: { page: "https://developers.kit.com", auth: "oauth2" },
  n8n: ["convertKit"],
  checked: { n8n: "n8n-node-types.csv" },
};
