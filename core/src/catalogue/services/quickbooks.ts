import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const quickbooks: Service = {
  id: "quickbooks",
  name: "QuickBooks Online",
  category: "accounting",
  hosts: ["qbo.intuit.com", "*.qbo.intuit.com"],
  exports: ["xlsx", "csv", "pdf"],
  imports: ["csv", "xlsx", "qbo", "ofx"],
};

export const quickbooksFacts: ServiceFacts = {
  api: { page: "https://developer.intuit.com", auth: "oauth2" },
  n8n: ["quickbooks"],
  make: "quickbooks",
  zapier: "quickbooks",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
