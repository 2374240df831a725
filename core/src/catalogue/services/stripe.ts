import type { Service } from "../service.ts";

export const stripe: Service = {
  id: "stripe",
  name: "Stripe",
  category: "payments",
  hosts: ["dashboard.stripe.com"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
  api: "https://docs.stripe.com/api",
  n8n: ["stripe"],
};
