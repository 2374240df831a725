import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const xero: Service = {
  id: "xero",
  name: "Xero",
  category: "accounting",
  hosts: ["go.xero.com", "reporting.xero.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "ofx", "qif"],
};

export const xeroFacts: ServiceFacts = {
  api: { page: "https://developer.xero.com", auth: "oauth2" },
  n8n: ["xero"],
  make: "xero",
  zapier: "xero",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
