import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const razorpay: Service = {
  id: "razorpay",
  name: "Razorpay",
  category: "payments",
  hosts: ["dashboard.razorpay.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv", "xlsx"],
};

export const razorpayFacts: ServiceFacts = {
  api: { page: "https://razorpay.com/docs/api", auth: "basic" },
};
