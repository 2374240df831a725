import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const stripe: Service = {
  id: "stripe",
  name: "Stripe",
  category: "payments",
  hosts: ["dashboard.stripe.com"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
};

export const stripeFacts: ServiceFacts = {
  api: { page: "https://docs.stripe.com/api", auth: "oauth2" },
  n8n: ["stripe"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
