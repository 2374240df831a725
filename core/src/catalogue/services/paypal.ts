import type { Service } from "../service.ts";

export const paypal: Service = {
  id: "paypal",
  name: "PayPal",
  category: "payments",
  hosts: ["paypal.com"],
  exports: ["csv", "pdf", "xlsx"],
  imports: ["csv"],
  api: "https://developer.paypal.com/api/rest",
  n8n: ["payPal"],
};
