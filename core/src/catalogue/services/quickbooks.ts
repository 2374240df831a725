import type { Service } from "../service.ts";

export const quickbooks: Service = {
  id: "quickbooks",
  name: "QuickBooks Online",
  category: "accounting",
  hosts: ["qbo.intuit.com", "*.qbo.intuit.com"],
  exports: ["xlsx", "csv", "pdf"],
  imports: ["csv", "xlsx", "qbo", "ofx"],
  api: "https://developer.intuit.com",
  n8n: ["quickBooks"],
};
