import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const bol: Service = {
  id: "bol",
  name: "bol Partner Platform",
  category: "commerce",
  hosts: ["partner.bol.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "xlsx"],
};

export const bolFacts: ServiceFacts = {
  api: { page: "https://api.bol.com", auth: "oauth2" },
};
