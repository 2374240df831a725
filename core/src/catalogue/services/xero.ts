import type { Service } from "../service.ts";

export const xero: Service = {
  id: "xero",
  name: "Xero",
  category: "accounting",
  hosts: ["go.xero.com", "reporting.xero.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv", "ofx", "qif"],
  api: "https://developer.xero.com",
  n8n: ["xero"],
};
