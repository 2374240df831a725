import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const stripe: Service = {
  id: "stripe",
  name: "Stripe",
  category: "payments",
  hosts: ["dashboard.stripe.com"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
  native: [
    {
      does: "With Sigma: mails a link to the rows of a query every day, week or month.",
      formats: ["csv"],
      page: "https://docs.stripe.com/stripe-data/schedule-queries",
    },
  ],
};

export const stripeFacts: ServiceFacts = {
  api: { page: "https://docs.stripe.com/api", auth: "oauth2" },
  n8n: ["stripe"],
  make: "stripe",
  zapier: "stripe",
  families: ["unified_payments.csv"],
  checked: {
    auth: "services.json",
    families: "public code",
    n8n: "n8n-node-types.csv",
    native: "https://docs.stripe.com/stripe-data/schedule-queries",
  },
};
