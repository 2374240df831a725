import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const paystack: Service = {
  id: "paystack",
  name: "Paystack",
  category: "payments",
  hosts: ["dashboard.paystack.com"],
  exports: ["csv"],
  imports: ["csv"],
};

export const paystackFacts: ServiceFacts = {
  api: { page: "https://paystack.com/docs/api", auth: "api-key" },
};
