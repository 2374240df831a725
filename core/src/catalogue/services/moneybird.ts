import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const moneybird: Service = {
  id: "moneybird",
  name: "Moneybird",
  category: "accounting",
  hosts: ["moneybird.com"],
  exports: ["xlsx", "csv", "pdf", "xml"],
  imports: ["csv", "pdf", "xml", "mt940", "camt"],
};

export const moneybirdFacts: ServiceFacts = {
  api: { page: "https://developer.moneybird.com", auth: "oauth2" },
};
