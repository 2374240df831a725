import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const zapier: Service = {
  id: "zapier",
  name: "Zapier",
  category: "automation",
  hosts: ["zapier.com"],
  exports: ["csv", "json"],
  imports: ["json"],
};

export const zapierFacts: ServiceFacts = {
  api: { page: "https://docs.zapier.com", auth: "oauth2" },
  checked: { auth: "services.json" },
};
