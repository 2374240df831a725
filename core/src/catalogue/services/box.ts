import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const box: Service = {
  id: "box",
  name: "Box",
  category: "storage",
  hosts: ["app.box.com", "box.com", "*.app.box.com", "*.boxcloud.com"],
  exports: ["*"],
  imports: ["*"],
};

export const boxFacts: ServiceFacts = {
  api: { page: "https://developer.box.com", auth: "oauth2" },
  n8n: ["box"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
